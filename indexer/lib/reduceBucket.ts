import { addCapped } from "./addCapped.ts";
import type { Growth } from "./growthOf.ts";
import type { BucketRow } from "./Rows.ts";

/** The columns of a span's row as an event in it leaves them. */
export function reduceBucket(row: BucketRow, { counts, sums, arrivals }: Growth): Partial<BucketRow> {
  const next: Partial<BucketRow> = {};
  for (const [column, by] of counts) next[column] = row[column] + by;
  for (const [column, by] of sums) next[column] = addCapped(row[column], by);
  for (const { column, lastAt } of arrivals) if (lastAt === null || lastAt < row.start) next[column] = row[column] + 1;
  return next;
}
