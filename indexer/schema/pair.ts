import { index, onchainTable, primaryKey } from "ponder";

/**
 * What one client and one provider did with each other in one market, from the first hire or funding on. Amounts are token units.
 * Summed over a market, `jobs`, `completed`, `rejected`, `expired`, `disputed` and `volume` are its totals; summed over a provider's clients,
 * `filteredVolume` and `filteredLoss` are the account's, and `samples` its `rankSamples`.
 */
export const pair = onchainTable(
  "pair",
  (t) => ({
    chainId: t.integer().notNull(),
    market: t.hex().notNull(),
    client: t.hex().notNull(),
    provider: t.hex().notNull(),

    /** Jobs hired (bonded) or funded (plain). */
    jobs: t.integer().notNull(),
    /** Of these, ended Completed. */
    completed: t.integer().notNull(),
    /** Of these, ended Rejected. */
    rejected: t.integer().notNull(),
    /** Of these, ended Expired. */
    expired: t.integer().notNull(),
    /** Of these, disputed, however they ended. */
    disputed: t.integer().notNull(),
    /** Ended bonded jobs behind `provenVolume` and `lostVolume`. */
    samples: t.integer().notNull(),

    /** Earned part of the budgets, bonded and plain, market's fee included. */
    volume: t.bigint().notNull(),
    /** The part of `volume` that comes from jobs without a visible sign of self-dealing: see `indexer/lib/rankScore.ts`. */
    provenVolume: t.bigint().notNull(),
    /** What of `provenVolume` counts: the most that ever flowed this way net of what flowed back, up to the cap per counterparty. */
    filteredVolume: t.bigint().notNull(),
    /** Budgets of bonded jobs that the provider did not earn: not delivered, given up, or ruled or conceded away. */
    lostVolume: t.bigint().notNull(),
    /** What of `lostVolume` counts: up to the cap per counterparty. */
    filteredLoss: t.bigint().notNull(),

    /** Bonded jobs settled in a way that says something of the two (`pairJob` rows). */
    settledJobs: t.integer().notNull(),
    /** The first of these that may verify feedback of the client. */
    nextByClient: t.integer().notNull(),
    /** The first of these that may verify feedback of the provider. */
    nextByProvider: t.integer().notNull(),

    /** Unix second of the first hire or funding. */
    firstAt: t.bigint().notNull(),
    /** Unix second of the last change. */
    lastAt: t.bigint().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.chainId, table.market, table.client, table.provider] }),
    byProvider: index().on(table.provider, table.volume),
    byClient: index().on(table.client, table.volume),
  }),
);
