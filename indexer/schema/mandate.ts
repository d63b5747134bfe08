import { index, onchainTable, primaryKey } from "ponder";

/** What a principal lets an operator risk, as last granted. Amounts are token units, times Unix seconds. */
export const mandate = onchainTable(
  "mandate",
  (t) => ({
    chainId: t.integer().notNull(),
    market: t.hex().notNull(),
    principal: t.hex().notNull(),
    operator: t.hex().notNull(),
    /** Most that one job may put at risk. */
    maxPerJob: t.bigint().notNull(),
    /** Most that all jobs of one window may put at risk. */
    maxPerPeriod: t.bigint().notNull(),
    /** Length of a window in seconds. */
    period: t.bigint().notNull(),
    /** Holds while now < expiresAt. */
    expiresAt: t.bigint().notNull(),
    /** The only evaluator allowed; zero address for any. */
    evaluator: t.hex().notNull(),
    /** True if counterparties must be on the principal's list (`counterparty`). */
    isAllowlisted: t.boolean().notNull(),
    /** Union of the contract's `RIGHT_*` bits: 1 post, 2 hire, 4 offer, 8 submit, 16 accept, 32 dispute. */
    rights: t.integer().notNull(),
    /** Put at risk in the window that began at `windowStart`; windows follow each other, so check the clock. */
    spent: t.bigint().notNull(),
    windowStart: t.bigint().notNull(),
    /** When it was revoked; null while it stands. */
    revokedAt: t.bigint(),
    updatedBlock: t.bigint().notNull(),
    updatedAt: t.bigint().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.chainId, table.market, table.principal, table.operator] }),
    byOperator: index().on(table.operator),
  }),
);
