import { onchainTable, primaryKey } from "ponder";

/**
 * A bonded job of a client and a provider that was settled in a way that says something of them (Paid, Refunded, Withdrawn, Ruled or Conceded).
 * It can verify one feedback of the client and one of the provider.
 */
export const pairJob = onchainTable(
  "pair_job",
  (t) => ({
    chainId: t.integer().notNull(),
    market: t.hex().notNull(),
    client: t.hex().notNull(),
    provider: t.hex().notNull(),
    /** Sequential per client and provider in the order of settlement, from 1. */
    number: t.integer().notNull(),
    jobId: t.bigint().notNull(),
    /** Unix second. */
    settledAt: t.bigint().notNull(),
    settledTx: t.hex().notNull(),
    /** True once it verified feedback of the client, or of its operator. */
    usedByClient: t.boolean().notNull(),
    /** True once it verified feedback of the provider, or of its operator. */
    usedByProvider: t.boolean().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.chainId, table.market, table.client, table.provider, table.number] }),
  }),
);
