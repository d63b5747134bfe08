import { index, onchainTable, primaryKey } from "ponder";

/** What one party of an ended bonded job thinks of the other; one per job and rater. */
export const rating = onchainTable(
  "rating",
  (t) => ({
    chainId: t.integer().notNull(),
    market: t.hex().notNull(),
    jobId: t.bigint().notNull(),
    rater: t.hex().notNull(),
    ratee: t.hex().notNull(),
    /** Who sent it: the rater or its operator. */
    by: t.hex().notNull(),
    /** 0 to 100. */
    score: t.integer().notNull(),
    /** 32 bytes hex. */
    tag: t.hex().notNull(),
    /** The same as text, without trailing zero bytes, if it is valid UTF-8 without NUL. */
    tagText: t.text(),
    /** Hash of a longer text; zero if there is none. */
    detailsHash: t.hex().notNull(),
    block: t.bigint().notNull(),
    /** Unix second. */
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.chainId, table.market, table.jobId, table.rater] }),
    byRatee: index().on(table.ratee),
  }),
);
