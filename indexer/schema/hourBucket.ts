import { index, onchainTable, primaryKey } from "ponder";
import { bucketColumns } from "./bucketColumns.ts";

/** What happened in one market in one hour: `start` is a multiple of 3,600. Hours in which nothing happened have no row. */
export const hourBucket = onchainTable("hour_bucket", bucketColumns, (table) => ({
  pk: primaryKey({ columns: [table.chainId, table.market, table.start] }),
  byStart: index().on(table.start),
}));
