import { index, onchainTable, primaryKey } from "ponder";

/** An offer for a posting, on record with its signature: enough to hire by. A later bid with the same nonce replaces it. */
export const bid = onchainTable(
  "bid",
  (t) => ({
    chainId: t.integer().notNull(),
    market: t.hex().notNull(),
    /** The posting. */
    jobId: t.bigint().notNull(),
    provider: t.hex().notNull(),
    /** One use per provider; joins `nonce`, where there is a row once it was used or cancelled. */
    nonce: t.bigint().notNull(),
    signer: t.hex().notNull(),
    /** The only client that may hire; zero address for anyone (no posting can be hired so). */
    client: t.hex().notNull(),
    termsHash: t.hex().notNull(),
    /** Token units. */
    price: t.bigint().notNull(),
    /** Token units. */
    bond: t.bigint().notNull(),
    evaluator: t.hex().notNull(),
    /** Token units. */
    evaluatorFee: t.bigint().notNull(),
    /** Seconds. */
    deliveryPeriod: t.bigint().notNull(),
    /** Seconds. */
    reviewPeriod: t.bigint().notNull(),
    /** Seconds. */
    rulingPeriod: t.bigint().notNull(),
    /** Zero address keeps earnings in the account balance. */
    payTo: t.hex().notNull(),
    /** Unix second; can be hired while now < validUntil. */
    validUntil: t.bigint().notNull(),
    signature: t.hex().notNull(),
    /** False if client, evaluator, provider or terms differ from the posting's, so that it cannot be hired; null if its terms are private. */
    isMatching: t.boolean(),
    /** True if the posting was hired by it. */
    isHired: t.boolean().notNull(),
    placedBlock: t.bigint().notNull(),
    /** Unix second. */
    placedAt: t.bigint().notNull(),
    placedTx: t.hex().notNull(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.chainId, table.market, table.jobId, table.provider, table.nonce] }),
    byProvider: index().on(table.provider),
    byPrice: index().on(table.price),
    byPlacing: index().on(table.placedAt),
  }),
);
