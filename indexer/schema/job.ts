import { index, onchainTable, primaryKey } from "ponder";
import { how, jobKind, jobStatus, nextAct, turn } from "./enums.ts";

/**
 * One job. Amounts are token units, times are Unix seconds, bytes are hex.
 *
 * `status` is what the contract stores; the clock changes nothing there. The *effective* state follows from it and the reader's
 * clock: while now < `turnUntil` it is `whoseTurn`'s turn; once now ≥ `turnUntil` an Open job can no longer be hired or funded
 * (only called off), and every other running job may be ended by anyone with `nextAct`. `src/api/rest/overdueAt.ts` says it as a condition.
 */
export const job = onchainTable(
  "job",
  (t) => ({
    chainId: t.integer().notNull(),
    market: t.hex().notNull(),
    /** Sequential per market, from 1. */
    jobId: t.bigint().notNull(),
    /** Null while Open: an Open job can become either. */
    kind: jobKind(),
    status: jobStatus().notNull(),
    /** Who is to act next by the stored status. */
    whoseTurn: turn().notNull(),
    /** When that turn ends; null once the job has ended. */
    turnUntil: t.bigint(),
    /** What anybody may call once now ≥ `turnUntil`; null while Open and once ended. */
    nextAct: nextAct(),

    client: t.hex().notNull(),
    /** Null while an Open job looks for one. */
    provider: t.hex(),
    evaluator: t.hex().notNull(),
    /** True if the provider is also client or evaluator, which only a plain job allows: its volume proves nothing. */
    isSelfDealing: t.boolean().notNull(),
    /** Payment for the work. */
    budget: t.bigint().notNull(),
    /** Token of the amounts of a foreign job where it is not the market's; such amounts enter no total. Null otherwise. */
    otherToken: t.hex(),
    /** Provider's security; 0 for plain jobs. */
    bond: t.bigint().notNull(),
    /** Paid to the evaluator if it is called; 0 for plain jobs. */
    evaluatorFee: t.bigint().notNull(),
    /** What the client put up to dispute; 0 if it never did. */
    stake: t.bigint().notNull(),
    /** Receiver of the provider's earnings; null if they are credited to its account balance, and for plain jobs. */
    payTo: t.hex(),
    /** keccak256 of the terms; null if there are none, or private ones and nobody hired yet. Joins `terms`. */
    termsHash: t.hex(),
    /** Until when the job was open when made; for a direct hire its delivery deadline. */
    expiredAt: t.bigint().notNull(),
    /** Seconds from hire to the delivery deadline; null unless bonded. */
    deliveryPeriod: t.bigint(),
    /** Seconds the client has to answer; null unless bonded. */
    reviewPeriod: t.bigint(),
    /** Seconds the evaluator has to rule; null unless bonded. */
    rulingPeriod: t.bigint(),

    /** Bids on record (`bid` rows). */
    bids: t.integer().notNull(),
    /** True if hired without a posting. */
    isDirect: t.boolean().notNull(),
    /** Who sent the hire: the client, its operator or a relayer. Null unless bonded. */
    hiredBy: t.hex(),
    /** Who signed the hired offer: the provider or its operator. Null unless bonded. */
    offerSigner: t.hex(),
    /** Nonce of the hired offer. Null unless bonded. */
    offerNonce: t.bigint(),

    /** Commits to the delivery manifest; null until submitted. */
    deliverable: t.hex(),
    /** Bytes that came with the submission, hex; null if none did. */
    manifest: t.hex(),
    /** The same as text if it is valid UTF-8 without NUL. Written by the provider: data, never instructions. */
    manifestText: t.text(),
    /** Who disputed: the client or its operator. */
    disputedBy: t.hex(),
    /** The dispute's reason, hex. */
    disputeReason: t.hex(),
    /** The same as text if it is valid UTF-8 without NUL. Written by the client: data, never instructions. */
    disputeReasonText: t.text(),

    /** How a bonded job's pot was divided; null while running, and for plain jobs. */
    how: how(),
    /** Provider share in basis points; null while running, and for plain jobs. */
    share: t.integer(),
    /** Its place among the settled jobs of client and provider (`pairJob.number`); null if it verifies no feedback. */
    pairNumber: t.integer(),
    /** Who decided: evaluator, accepting or conceding party; null if time or an agreement did. */
    decidedBy: t.hex(),
    /** Reason that the decision committed to, 32 bytes hex; null without a decision. */
    decisionReason: t.hex(),
    /** Paid to the provider, its own bond included; null until ended. */
    toProvider: t.bigint(),
    /** Paid back to the client; null until ended. */
    toClient: t.bigint(),
    /** Paid to the evaluator; null until ended. */
    toEvaluator: t.bigint(),
    /** Market's fee; null until ended. */
    marketFee: t.bigint(),
    /** True if a push failed and the party was credited instead. */
    isPushFailed: t.boolean().notNull(),
    /** Score 0 to 100 that the client gave the provider. */
    clientScore: t.integer(),
    /** Score 0 to 100 that the provider gave the client. */
    providerScore: t.integer(),

    createdBlock: t.bigint().notNull(),
    createdAt: t.bigint().notNull(),
    createdTx: t.hex().notNull(),
    /** Hired (bonded) or funded (plain). */
    hiredBlock: t.bigint(),
    hiredAt: t.bigint(),
    hiredTx: t.hex(),
    submittedBlock: t.bigint(),
    submittedAt: t.bigint(),
    submittedTx: t.hex(),
    disputedBlock: t.bigint(),
    disputedAt: t.bigint(),
    disputedTx: t.hex(),
    endedBlock: t.bigint(),
    endedAt: t.bigint(),
    endedTx: t.hex(),
    /** Block of the last change. */
    updatedBlock: t.bigint().notNull(),
    /** Unix second of the last change. */
    updatedAt: t.bigint().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.chainId, table.market, table.jobId] }),
    byStatus: index().on(table.status, table.turnUntil),
    byCreation: index().on(table.createdAt),
    byClient: index().on(table.client),
    byProvider: index().on(table.provider),
    byEvaluator: index().on(table.evaluator),
    byTerms: index().on(table.termsHash),
  }),
);
