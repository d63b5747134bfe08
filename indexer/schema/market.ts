import { onchainTable, primaryKey } from "ponder";
import { generation, marketKind } from "./enums.ts";

/**
 * One market: one contract, one token. Amounts are token units.
 *
 * Conservation, at every block: `deposited = withdrawn + paidOut + balancesHeld + budgetsHeld + evaluatorFeesHeld + bondsHeld +
 * stakesHeld + plainHeld`, and the token's `balanceOf(address)` is the sum of the six `…Held` columns (more only if somebody sent
 * tokens to the contract past its functions).
 */
export const market = onchainTable(
  "market",
  (t) => ({
    chainId: t.integer().notNull(),
    /** The market contract. */
    address: t.hex().notNull(),
    /** `surety`: a market of this project. `erc8183`: a foreign contract of that standard, with plain jobs only. */
    kind: marketKind().notNull(),
    /** Generation of a foreign contract's events; null for ours, which speaks V0 and more. */
    generation: generation(),
    /** The one ERC-20 of this market. */
    paymentToken: t.hex().notNull(),
    tokenSymbol: t.text().notNull(),
    tokenDecimals: t.integer().notNull(),
    /** Market's fee in basis points of what a provider earns; null for a foreign contract, whose owner may change it. */
    feeBps: t.integer(),
    /** Who is credited the market's fee; null for a foreign contract, whose owner may change it. */
    feeRecipient: t.hex(),
    /** Block of the deployment. */
    startBlock: t.bigint().notNull(),

    /** Jobs ever made, direct hires included; the contract's `jobCounter`. */
    jobsCreated: t.integer().notNull(),
    /** Jobs hired by an offer (bonded). */
    jobsHired: t.integer().notNull(),
    /** Plain jobs funded. */
    jobsFunded: t.integer().notNull(),
    /** Funded jobs, bonded and plain, that ended Completed. */
    jobsCompleted: t.integer().notNull(),
    /** Funded jobs, bonded and plain, that ended Rejected. */
    jobsRejected: t.integer().notNull(),
    /** Funded jobs, bonded and plain, that ended Expired. */
    jobsExpired: t.integer().notNull(),
    /** Open jobs called off by their client, or, in a foreign contract, expired; they never held money. */
    jobsCalledOff: t.integer().notNull(),
    /** Jobs ever disputed, however they ended. */
    jobsDisputed: t.integer().notNull(),
    /** Bids on record. */
    bids: t.integer().notNull(),
    /** Ratings given. */
    ratings: t.integer().notNull(),

    /** Earned part of the budgets of bonded jobs, market's fee included. */
    volume: t.bigint().notNull(),
    /** The same for plain jobs. */
    plainVolume: t.bigint().notNull(),
    /** What of `volume` is left without visible self-dealing and with a cap per client and provider: `pair.filteredVolume`, summed. */
    filteredVolume: t.bigint().notNull(),
    /** Market's fees ever taken. */
    marketFees: t.bigint().notNull(),
    /** Fees ever paid to evaluators. */
    evaluatorFees: t.bigint().notNull(),

    /** Sum of all account balances now. */
    balancesHeld: t.bigint().notNull(),
    /** Budgets of running bonded jobs. */
    budgetsHeld: t.bigint().notNull(),
    /** Evaluators' fees of running bonded jobs. */
    evaluatorFeesHeld: t.bigint().notNull(),
    /** Bonds of running bonded jobs. */
    bondsHeld: t.bigint().notNull(),
    /** Stakes of running disputes. */
    stakesHeld: t.bigint().notNull(),
    /** Budgets of running plain jobs. */
    plainHeld: t.bigint().notNull(),

    /** All that ever came in: deposits, pulls for hires and disputes, funding of plain jobs. */
    deposited: t.bigint().notNull(),
    /** All that ever left by withdrawal. */
    withdrawn: t.bigint().notNull(),
    /** All that ever left by a push: payouts and plain refunds. */
    paidOut: t.bigint().notNull(),

    /** Block of the last change. */
    updatedBlock: t.bigint().notNull(),
    /** Unix second of the last change. */
    updatedAt: t.bigint().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.chainId, table.address] }) }),
);
