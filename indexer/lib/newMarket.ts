import type { MarketRow } from "./Rows.ts";

/** What is known of a market without its events. */
export type MarketIdentity = Pick<
  MarketRow,
  | "chainId"
  | "address"
  | "kind"
  | "generation"
  | "paymentToken"
  | "tokenSymbol"
  | "tokenDecimals"
  | "feeBps"
  | "feeRecipient"
  | "startBlock"
>;

/** A market before its first event: zero totals. */
export function newMarket(identity: MarketIdentity): MarketRow {
  return {
    ...identity,
    jobsCreated: 0,
    jobsHired: 0,
    jobsFunded: 0,
    jobsCompleted: 0,
    jobsRejected: 0,
    jobsExpired: 0,
    jobsCalledOff: 0,
    jobsDisputed: 0,
    bids: 0,
    ratings: 0,
    volume: 0n,
    plainVolume: 0n,
    filteredVolume: 0n,
    marketFees: 0n,
    evaluatorFees: 0n,
    balancesHeld: 0n,
    budgetsHeld: 0n,
    evaluatorFeesHeld: 0n,
    bondsHeld: 0n,
    stakesHeld: 0n,
    plainHeld: 0n,
    deposited: 0n,
    withdrawn: 0n,
    paidOut: 0n,
    updatedBlock: identity.startBlock,
    updatedAt: 0n,
  };
}
