import { type Query, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { isLong } from "../data/isLong.ts";
import { useIndex } from "../data/useIndex.ts";
import { joinSnapshots } from "./joinSnapshots.ts";
import { LiveContext } from "./LiveContext.ts";
import { type LiveSnapshot, LiveStream } from "./LiveStream.ts";
import { throttle } from "./throttle.ts";

/** Milliseconds between two refreshes while much happens. */
const REFRESH_EVERY = 1_000;

const later = (act: () => void, milliseconds: number) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};
const around = { open: (url: string) => new EventSource(url), later };

/** Listens to every chain's stream, tells the page, and asks again what it shows when something happened. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const { data: deployments } = useIndex({ path: "/deployments" });
  const chainIds = deployments?.data.map(({ chainId }) => chainId).join() ?? "";
  const [snapshot, setSnapshot] = useState<LiveSnapshot>({ state: "connecting", events: [] });
  useEffect(() => {
    if (chainIds === "") return;
    const streams = chainIds
      .split(",")
      .map((chainId) => new LiveStream(`${INDEX_URL}/v1/events?chainId=${chainId}`, around));
    const isStale = ({ state }: Query) => !isLong(state.data);
    const askAgain = () => void client.invalidateQueries({ queryKey: ["index"], predicate: isStale });
    const refresh = throttle(askAgain, REFRESH_EVERY, later);
    const onChange = () => {
      setSnapshot(joinSnapshots(streams.map((stream) => stream.snapshot())));
      refresh();
    };
    for (const stream of streams) {
      stream.subscribe(onChange);
      stream.start();
    }
    return () => streams.forEach((stream) => void stream.stop());
  }, [chainIds, client]);
  return <LiveContext value={snapshot}>{children}</LiveContext>;
}
