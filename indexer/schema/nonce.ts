import { onchainTable, primaryKey } from "ponder";

/** A nonce that can no longer be used, because an offer with it was hired or it was cancelled. (Nonces of signed withdrawals leave no event.) */
export const nonce = onchainTable(
  "nonce",
  (t) => ({
    chainId: t.integer().notNull(),
    market: t.hex().notNull(),
    principal: t.hex().notNull(),
    nonce: t.bigint().notNull(),
    /** The job hired with it; null if it was cancelled. */
    jobId: t.bigint(),
    block: t.bigint().notNull(),
    /** Unix second. */
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.chainId, table.market, table.principal, table.nonce] }) }),
);
