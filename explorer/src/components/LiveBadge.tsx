import { use } from "react";
import { LiveContext } from "../live/LiveContext.ts";
import type { LiveState } from "../live/LiveStream.ts";

const SAYS: Readonly<Record<LiveState, string>> = {
  connecting: "Connecting",
  live: "Live",
  broken: "Stale: the stream broke, trying again",
};

/** Whether what the page shows is up to date. */
export function LiveBadge() {
  const { state } = use(LiveContext);
  return (
    <span className={`live live-${state}`} role="status">
      {SAYS[state]}
    </span>
  );
}
