import type { Arrival } from "./arrivalsOf.ts";
import type { BucketRow, MarketRow } from "./Rows.ts";

type Shared = keyof BucketRow & keyof MarketRow;

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
] as const satisfies Shared[];

const SUMS = ["volume", "plainVolume", "filteredVolume", "marketFees", "evaluatorFees"] as const satisfies Shared[];

/** What one event adds to the hour and the day that it happened in. */
export type Growth = {
  counts: [column: (typeof COUNTS)[number], by: number][];
  sums: [column: (typeof SUMS)[number], by: bigint][];
  arrivals: readonly Arrival[];
};

/** By how much an event moved the market's totals, given the columns that it changed; null if by nothing that hours and days count. */
export function growthOf(row: MarketRow, next: Partial<MarketRow>, arrivals: readonly Arrival[]): Growth | null {
  const counts: Growth["counts"] = [];
  const sums: Growth["sums"] = [];
  for (const column of COUNTS) {
    const after = next[column];
    if (after !== undefined && after !== row[column]) counts.push([column, after - row[column]]);
  }
  for (const column of SUMS) {
    const after = next[column];
    if (after !== undefined && after !== row[column]) sums.push([column, after - row[column]]);
  }
  return counts.length + sums.length + arrivals.length === 0 ? null : { counts, sums, arrivals };
}
