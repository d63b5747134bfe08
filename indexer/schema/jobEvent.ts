import { index, onchainTable } from "ponder";
import { how, jobEventKind } from "./enums.ts";

/** The timeline: one row per event of a job, never changed. Order by `cursor`, and go on with `cursor_gt` the last one seen. */
export const jobEvent = onchainTable(
  "job_event",
  (t) => ({
    /** Ponder's event id: block time, chain, block, transaction and log in 75 digits. */
    id: t.text().primaryKey(),
    /** The same as a number, so that it can be compared: it grows with block and log of a chain. */
    cursor: t.bigint().notNull(),
    chainId: t.integer().notNull(),
    market: t.hex().notNull(),
    jobId: t.bigint().notNull(),
    kind: jobEventKind().notNull(),
    /** Who did it, where the event says so; null if time or an agreement did, or it is a consequence. */
    actor: t.hex(),
    /** The other account that the event names: provider named, receiver of money, rated party. */
    counterparty: t.hex(),
    /** Token units that the event is about: price, budget, stake, payout, whole pot of a settlement. */
    amount: t.bigint(),
    /** `Settled` only. */
    how: how(),
    /** `Settled`: provider share in basis points. */
    share: t.integer(),
    /** `Settled`: parts of the pot in token units. */
    toProvider: t.bigint(),
    toClient: t.bigint(),
    toEvaluator: t.bigint(),
    marketFee: t.bigint(),
    /** `Rated`: 0 to 100. */
    score: t.integer(),
    /** What the event commits to: terms hash, deliverable, reason, or tag of a rating; 32 bytes hex. */
    hash: t.hex(),
    block: t.bigint().notNull(),
    /** Unix second. */
    timestamp: t.bigint().notNull(),
    tx: t.hex().notNull(),
    logIndex: t.integer().notNull(),
  }),
  (table) => ({
    byJob: index().on(table.chainId, table.market, table.jobId),
    byCursor: index().on(table.cursor),
    byActor: index().on(table.actor),
  }),
);
