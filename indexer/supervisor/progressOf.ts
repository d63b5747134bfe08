import type { Progress } from "./StallWatch.ts";

const TIMEOUT = 5_000;
/** Counters of Ponder's that move in a backfill that is alive: answers of the node, blocks fetched, events indexed. */
const COUNTERS = /^ponder_(rpc_request_duration_count|historical_completed_blocks|indexing_completed_events)\b.*$/gm;
/** Set once all events are indexed; what follows, the making of database indexes, moves no counter and may take long. */
const IS_INDEXED = /^ponder_historical_end_timestamp_seconds\{/m;

/**
 * How far Ponder is: per chain by block once it follows them, by its counters before.
 *
 * @param heights The nodes' newest blocks by chain id.
 * @returns Nothing if Ponder does not tell now.
 */
export async function progressOf(
  url: string,
  isReady: boolean,
  heights: ReadonlyMap<number, number>,
): Promise<Progress[]> {
  try {
    return isReady ? followed(await read(url, "/status"), heights) : [backfilled(await read(url, "/metrics"))];
  } catch {
    return [];
  }
}

async function read(url: string, path: string): Promise<string> {
  return (await fetch(`${url}${path}`, { signal: AbortSignal.timeout(TIMEOUT) })).text();
}

function followed(status: string, heights: ReadonlyMap<number, number>): Progress[] {
  const chains = Object.values(JSON.parse(status) as Record<string, { id: number; block: { number: number } }>);
  return chains.map(({ id, block }) => ({
    part: `chain ${id}`,
    mark: String(block.number),
    isDone: block.number >= (heights.get(id) ?? 0),
  }));
}

function backfilled(metrics: string): Progress {
  return { part: "backfill", mark: (metrics.match(COUNTERS) ?? []).join("\n"), isDone: IS_INDEXED.test(metrics) };
}
