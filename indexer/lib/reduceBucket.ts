import { addCapped } from "./addCapped.ts";
import type { Arrival } from "./arrivalsOf.ts";
import type { BucketRow, MarketRow } from "./Rows.ts";

const COUNTS = [
  "jobsCreated",
  "jobsHired",
  "jobsFunded",
  "jobsCompleted",
  "jobsRejected",
  "jobsExpired",
  "jobsCalledOff",
  "jobsDisputed",
  "bids",
  "ratings",
] as const satisfies (keyof BucketRow & keyof MarketRow)[];

const SUMS = [
  "volume",
  "plainVolume",
  "filteredVolume",
  "marketFees",
  "evaluatorFees",
] as const satisfies (keyof BucketRow & keyof MarketRow)[];

/** What one event changed in a market's totals, and who became active by it. */
export type MarketStep = { before: MarketRow; after: MarketRow; arrivals: readonly Arrival[] };

/** Length of the spans in seconds. */
export const SPANS = { hour: 3_600n, day: 86_400n } as const;

/** First second of the span that a time (Unix second) lies in. */
export function startOf(timestamp: bigint, span: bigint): bigint {
  return timestamp - (timestamp % span);
}

/** A span's row after an event in it: the growth of the market's totals is added. Null if the event changes none of its columns. */
export function reduceBucket(
  row: BucketRow | null,
  { before, after, arrivals }: MarketStep,
  start: bigint,
): BucketRow | null {
  const next = { ...(row ?? newBucket(after, start)) };
  let isChanged = false;
  for (const column of COUNTS) {
    next[column] += after[column] - before[column];
    isChanged ||= after[column] !== before[column];
  }
  for (const column of SUMS) {
    next[column] = addCapped(next[column], after[column] - before[column]);
    isChanged ||= after[column] !== before[column];
  }
  for (const { column, lastAt } of arrivals) {
    const isNew = lastAt === null || lastAt < start;
    next[column] += isNew ? 1 : 0;
    isChanged ||= isNew;
  }
  return isChanged ? next : null;
}

function newBucket({ chainId, address }: MarketRow, start: bigint): BucketRow {
  return {
    chainId,
    market: address,
    start,
    jobsCreated: 0,
    jobsHired: 0,
    jobsFunded: 0,
    jobsCompleted: 0,
    jobsRejected: 0,
    jobsExpired: 0,
    jobsCalledOff: 0,
    jobsDisputed: 0,
    bids: 0,
    ratings: 0,
    activeClients: 0,
    activeProviders: 0,
    volume: 0n,
    plainVolume: 0n,
    filteredVolume: 0n,
    marketFees: 0n,
    evaluatorFees: 0n,
  };
}
