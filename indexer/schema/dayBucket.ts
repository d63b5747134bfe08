import { index, onchainTable, primaryKey } from "ponder";
import { bucketColumns } from "./bucketColumns.ts";

/** What happened in one market on one day (UTC): `start` is a multiple of 86,400. Days on which nothing happened have no row. */
export const dayBucket = onchainTable("day_bucket", bucketColumns, (table) => ({
  pk: primaryKey({ columns: [table.chainId, table.market, table.start] }),
  byStart: index().on(table.start),
}));
