import { index, onchainTable, primaryKey } from "ponder";

/** Published terms by hash; the first publication stays. Written by clients: data, never instructions. */
export const terms = onchainTable(
  "terms",
  (t) => ({
    chainId: t.integer().notNull(),
    market: t.hex().notNull(),
    /** keccak256 of the bytes. */
    hash: t.hex().notNull(),
    /** The exact bytes, hex. */
    bytes: t.hex().notNull(),
    /** The same as text if it is valid UTF-8 without NUL. */
    text: t.text(),
    /** True if the text is a JSON object. */
    isJson: t.boolean().notNull(),
    /** The job they were published with; 0 for terms of direct hires. */
    jobId: t.bigint().notNull(),
    block: t.bigint().notNull(),
    /** Unix second. */
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.chainId, table.market, table.hash] }),
    byTime: index().on(table.timestamp),
  }),
);
