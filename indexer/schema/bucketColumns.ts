import type { onchainTable } from "ponder";

type ColumnBuilders = Parameters<Extract<Parameters<typeof onchainTable>[1], (...args: never[]) => unknown>>[0];

/** Columns that hour and day buckets share. Counts and sums are those of `market`, of this span alone; amounts are token units. */
export function bucketColumns(t: ColumnBuilders) {
  return {
    chainId: t.integer().notNull(),
    market: t.hex().notNull(),
    /** First second of the span, Unix time in UTC. */
    start: t.bigint().notNull(),

    /** Jobs made, direct hires included. */
    jobsCreated: t.integer().notNull(),
    /** Jobs hired by an offer (bonded). */
    jobsHired: t.integer().notNull(),
    /** Plain jobs funded. */
    jobsFunded: t.integer().notNull(),
    /** Funded jobs that ended Completed. */
    jobsCompleted: t.integer().notNull(),
    /** Funded jobs that ended Rejected. */
    jobsRejected: t.integer().notNull(),
    /** Funded jobs that ended Expired. */
    jobsExpired: t.integer().notNull(),
    /** Open jobs called off by their client. */
    jobsCalledOff: t.integer().notNull(),
    /** Jobs disputed. */
    jobsDisputed: t.integer().notNull(),
    /** Bids put on record. */
    bids: t.integer().notNull(),
    /** Ratings given. */
    ratings: t.integer().notNull(),
    /** Different accounts that hired or funded a job in this span. */
    activeClients: t.integer().notNull(),
    /** Different accounts that were hired or funded in this span. */
    activeProviders: t.integer().notNull(),

    /** Earned part of the budgets of bonded jobs that ended, market's fee included. */
    volume: t.bigint().notNull(),
    /** The same for plain jobs. */
    plainVolume: t.bigint().notNull(),
    /** Growth of the market's `filteredVolume`. */
    filteredVolume: t.bigint().notNull(),
    /** Market's fees taken. */
    marketFees: t.bigint().notNull(),
    /** Fees paid to evaluators. */
    evaluatorFees: t.bigint().notNull(),
  };
}
