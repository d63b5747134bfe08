import { useQuery } from "@tanstack/react-query";
import { fetchJson } from "./fetchJson.ts";
import type { IndexError } from "./IndexError.ts";

/** Milliseconds between two looks at how far the index has come. */
const EVERY = 5_000;

/** How far the index has come on one chain: its last block, and that block's Unix second. */
export type ChainTime = { chainId: number; block: number; time: number };

type Status = Record<string, { id: number; block: { number: number; timestamp: number } | null }>;

/** The chains of the index and their time: by it, not by the reader's clock, turns end. */
export function useChainTimes() {
  const url = `${INDEX_URL}/status`;
  const result = useQuery<ChainTime[], IndexError>({
    queryKey: ["index", url],
    queryFn: async ({ signal }) => chainTimesOf(await fetchJson<Status>(url, signal)),
    refetchInterval: EVERY,
  });
  return { ...result, url };
}

function chainTimesOf(status: Status): ChainTime[] {
  return Object.values(status).flatMap(({ id, block }) =>
    block === null ? [] : [{ chainId: id, block: block.number, time: block.timestamp }],
  );
}
