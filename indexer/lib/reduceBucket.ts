import { addCapped } from "./addCapped.ts";
import type { Growth } from "./growthOf.ts";
import type { BucketRow } from "./Rows.ts";

/** Which span of which market a row counts. */
export type BucketKey = Pick<BucketRow, "chainId" | "market" | "start">;

/** A span's row after an event in it. */
export function reduceBucket(row: BucketRow | null, { counts, sums, arrivals }: Growth, key: BucketKey): BucketRow {
  const next = { ...(row ?? newBucket(key)) };
  for (const [column, by] of counts) next[column] += by;
  for (const [column, by] of sums) next[column] = addCapped(next[column], by);
  for (const { column, lastAt } of arrivals) if (lastAt === null || lastAt < key.start) next[column] += 1;
  return next;
}

function newBucket(key: BucketKey): BucketRow {
  return {
    ...key,
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
