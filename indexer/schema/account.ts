import { index, onchainTable, primaryKey } from "ponder";

/**
 * One account in one market, from the first event that concerns it. Amounts are token units.
 *
 * Conservation, after every transaction: `deposited + earned - spent = balance + bondLocked + escrowed + withdrawn + paidOut`.
 * The columns from `completed` to `missed` are the contract's `recordOf(address)`, equal to the last digit.
 */
export const account = onchainTable(
  "account",
  (t) => ({
    chainId: t.integer().notNull(),
    market: t.hex().notNull(),
    address: t.hex().notNull(),

    /** Account balance inside the market; the contract's `accountBalance`. */
    balance: t.bigint().notNull(),
    /** Own bonds in running jobs, as provider. */
    bondLocked: t.bigint().notNull(),
    /** Own budgets, evaluator's fees and stakes in running jobs, as client. */
    escrowed: t.bigint().notNull(),
    /** All that ever came in for this account. */
    deposited: t.bigint().notNull(),
    /** All that ever left its balance by withdrawal. */
    withdrawn: t.bigint().notNull(),
    /** All that was ever pushed from its jobs to a wallet: its own, or its offer's `payTo`. */
    paidOut: t.bigint().notNull(),
    /** Net gain as provider, evaluator and fee recipient; negative if more bond was lost than earned. Summed over a market it equals `spent`. */
    earned: t.bigint().notNull(),
    /** Net cost as client; negative if more was received from bonds than paid. */
    spent: t.bigint().notNull(),

    /** Record, as provider: bonded jobs accepted, claimed, or ruled or conceded at 50 % and more. */
    completed: t.integer().notNull(),
    /** Record, as provider: bonded jobs ruled or conceded below 50 %. */
    rejected: t.integer().notNull(),
    /** Record, as provider: bonded jobs not delivered by the deadline, or given up. */
    expired: t.integer().notNull(),
    /** Record, as provider: earned part of the budgets, in whole cents. */
    providerVolume: t.bigint().notNull(),
    /** Record, as client: bonded jobs accepted or paid by lapse of the review period. */
    paid: t.integer().notNull(),
    /** Record, as client: disputes ruled or conceded for the provider. */
    disputesLost: t.integer().notNull(),
    /** Record, as client: paid part of the budgets, in whole cents. */
    clientVolume: t.bigint().notNull(),
    /** Record, as evaluator: disputes ruled. */
    ruled: t.integer().notNull(),
    /** Record, as evaluator: disputes left to lapse. */
    missed: t.integer().notNull(),

    /** Jobs made as client, direct hires included. */
    jobsAsClient: t.integer().notNull(),
    /** Jobs hired or funded for, as provider. */
    jobsAsProvider: t.integer().notNull(),
    /** Jobs hired or funded with this account as evaluator. */
    jobsAsEvaluator: t.integer().notNull(),
    /** Bids on record, as provider. */
    bids: t.integer().notNull(),
    /** Unix second of the last job hired or funded as client; null if none was. */
    lastAsClientAt: t.bigint(),
    /** Unix second of the last job hired or funded for as provider; null if none was. */
    lastAsProviderAt: t.bigint(),

    /** Rank, as provider, in whole tokens to the cent: `filteredVolume² / (filteredVolume + filteredLoss)`. Why so: `indexer/lib/rankScore.ts`. */
    rankScore: t.doublePrecision().notNull(),
    /** Ended bonded jobs that the rank rests on, won and lost. Show it beside the rank: few samples prove little. */
    rankSamples: t.integer().notNull(),
    /** Earned as provider without visible self-dealing, capped per client (`pair.filteredVolume`, summed). */
    filteredVolume: t.bigint().notNull(),
    /** Budgets not earned as provider, capped per client (`pair.filteredLoss`, summed). */
    filteredLoss: t.bigint().notNull(),
    /** Different clients of whose budgets it earned something, bonded or plain. */
    clientsServed: t.integer().notNull(),

    /** Disputes opened as client. */
    disputesOpened: t.integer().notNull(),
    /** Disputes faced as provider. */
    disputesFaced: t.integer().notNull(),
    /** All rulings as evaluator; `ruled` is the contract's count, which leaves out rulings in the second of the dispute. */
    rulings: t.integer().notNull(),
    /** Of these, with a provider share of 50 % and more. */
    ruledForProvider: t.integer().notNull(),
    /** Provider shares given, in basis points, summed; divided by `rulings` the mean. */
    shareGivenSum: t.bigint().notNull(),
    /** Seconds from dispute to ruling, summed; divided by `rulings` the mean. */
    rulingSeconds: t.bigint().notNull(),
    /** Fees earned as evaluator. */
    evaluatorFees: t.bigint().notNull(),

    /** Number of ratings received. */
    ratingsReceived: t.integer().notNull(),
    /** Sum of the scores received, 0 to 100 each. */
    ratingSumReceived: t.integer().notNull(),
    /** Number of ratings given. */
    ratingsGiven: t.integer().notNull(),
    /** Sum of the scores given, 0 to 100 each. */
    ratingSumGiven: t.integer().notNull(),

    /** Block of the first event. */
    createdBlock: t.bigint().notNull(),
    /** Unix second of the first event. */
    createdAt: t.bigint().notNull(),
    /** Block of the last change. */
    updatedBlock: t.bigint().notNull(),
    /** Unix second of the last change. */
    updatedAt: t.bigint().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.chainId, table.market, table.address] }),
    byAddress: index().on(table.address),
    byEarned: index().on(table.earned),
    byCompleted: index().on(table.completed),
    byRank: index().on(table.rankScore),
    byRulings: index().on(table.rulings),
  }),
);
