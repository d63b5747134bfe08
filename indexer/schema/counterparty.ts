import { onchainTable, primaryKey } from "ponder";

/** An account that is, or was, on a principal's list of counterparties. */
export const counterparty = onchainTable(
  "counterparty",
  (t) => ({
    chainId: t.integer().notNull(),
    market: t.hex().notNull(),
    principal: t.hex().notNull(),
    account: t.hex().notNull(),
    isAllowed: t.boolean().notNull(),
    updatedBlock: t.bigint().notNull(),
    /** Unix second. */
    updatedAt: t.bigint().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.chainId, table.market, table.principal, table.account] }) }),
);
