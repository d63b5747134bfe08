import type { BucketRow } from "./Rows.ts";

/** Which span of which market a row counts. */
export type BucketKey = Pick<BucketRow, "chainId" | "market" | "start">;

/** A span before its first event. */
export function newBucket(key: BucketKey): BucketRow {
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
