import type { Bucket } from "../data/types.ts";
import { toNumber } from "./toNumber.ts";

export const SPANS = { hour: 3_600, day: 86_400 } as const;
export type Span = keyof typeof SPANS;

/** One bar of the overview's charts: counts, and whole tokens. */
export type BucketRow = {
  start: number;
  label: string;
  jobsCreated: number;
  jobsSettled: number;
  volume: number;
  filteredVolume: number;
};

/**
 * The spans of one market in order of time. Those in which nothing happened have no entry in the index, and get a row of zeros here.
 *
 * @param buckets Of one market, in any order.
 */
export function bucketRows(buckets: readonly Bucket[], span: Span, decimals: number): BucketRow[] {
  const byStart = new Map(buckets.map((bucket) => [Number(bucket.start), bucket]));
  const starts = [...byStart.keys()];
  if (starts.length === 0) return [];
  const first = Math.min(...starts);
  const count = (Math.max(...starts) - first) / SPANS[span] + 1;
  return Array.from({ length: count }, (_, i) => {
    const start = first + i * SPANS[span];
    return rowOf(start, byStart.get(start), span, decimals);
  });
}

function rowOf(start: number, bucket: Bucket | undefined, span: Span, decimals: number): BucketRow {
  const at = new Date(start * 1_000).toISOString();
  const label = span === "day" ? at.slice(5, 10) : `${at.slice(5, 10)} ${at.slice(11, 16)}`;
  return {
    start,
    label,
    jobsCreated: bucket?.jobsCreated ?? 0,
    jobsSettled: bucket ? bucket.jobsCompleted + bucket.jobsRejected + bucket.jobsExpired : 0,
    volume: toNumber(bucket?.volume ?? "0", decimals),
    filteredVolume: toNumber(bucket?.filteredVolume ?? "0", decimals),
  };
}
