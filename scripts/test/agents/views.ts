import type { BidView, JobView, ListingView, View } from "../../src/agents/View.ts";
import type { Task } from "../../src/work/types.ts";

/** One whole token of six decimals. */
export const UNIT = 1_000_000n;
/** The agent that looks. */
export const ME = "0xme";
/** An easy task that every skill solves. */
export const EASY: Task = {
  kind: "pack",
  capacity: 5,
  items: [
    [3, 4],
    [2, 3],
  ],
  minValue: 7,
};

/** A view of an empty market, with what a test wants to be different. */
export function viewWith(changes: Partial<View> = {}): View {
  return {
    now: 10_000n,
    unit: UNIT,
    me: { address: ME, balance: 100n * UNIT, wallet: 0n },
    jobs: [],
    postings: [],
    bids: [],
    ownBids: [],
    listings: new Map(),
    records: new Map(),
    evaluators: ["0xevaluator"],
    needs: [],
    setbacks: [],
    ...changes,
  };
}

/** A job that others have with each other, with what a test wants to be different. */
export function jobWith(changes: Partial<JobView> = {}): JobView {
  return {
    id: 1n,
    status: "Open",
    client: "0xclient",
    provider: undefined,
    evaluator: "0xevaluator",
    budget: 3n * UNIT,
    turnUntil: 20_000n,
    lastBidAt: undefined,
    task: EASY,
    answer: undefined,
    clientScore: undefined,
    owesFeedback: false,
    ...changes,
  };
}

/** An agent listed at one whole token, with what a test wants to be different. */
export function listingWith(changes: Partial<ListingView> = {}): ListingView {
  return { agentId: 4n, address: "0xprovider", price: UNIT, stars: undefined, ...changes };
}

/** A bid for job 1 at three whole tokens, with what a test wants to be different. */
export function bidWith(changes: Partial<BidView> = {}): BidView {
  return {
    jobId: 1n,
    provider: "0xprovider",
    price: 3n * UNIT,
    bond: 600_000n,
    evaluatorFee: 150_000n,
    nonce: 0n,
    placedAt: 9_500n,
    ...changes,
  };
}
