import type { BidView, JobView } from "../../agents/View.ts";
import type { Task } from "../../work/types.ts";
import type { Mirror } from "../mirror/Mirror.ts";
import type { MirrorJob } from "../mirror/MirrorJob.ts";
import type { Rules } from "../Scenario.ts";
import type { SimView } from "../SimView.ts";
import type { SimAgent } from "./SimAgent.ts";

/** What all views of one step share. */
export type Sight = {
  readonly mirror: Mirror;
  readonly now: bigint;
  readonly unit: bigint;
  readonly rules: Rules;
  readonly evaluators: readonly string[];
  /** Postings that each provider comes upon, by address. */
  readonly found: ReadonlyMap<string, readonly MirrorJob[]>;
  /** Bids on open postings, by bidder. */
  readonly bidsOf: ReadonlyMap<string, readonly BidView[]>;
  readonly expect: (viewer: string, provider: string) => number;
  readonly reachOf: (account: string) => bigint;
};

/** The part of the market that one agent may know. */
export function simViewOf(agent: SimAgent, sight: Sight): SimView {
  const { address, traits, isOperator, ring } = agent;
  const { mirror, now, unit, rules, evaluators, reachOf } = sight;
  const jobs = mirror.jobsOf(address);
  const bids = inOrder(jobs.flatMap((job) => (job.client === address ? (mirror.bids.get(job.id) ?? []) : [])));
  const bidders = [...new Set(bids.map((bid) => bid.provider))];
  return {
    now,
    unit,
    traits,
    rules,
    me: {
      address,
      balance: mirror.money.balances.of(address),
      // An operator's key does not reach into its principal's wallet.
      wallet: isOperator ? 0n : mirror.money.wallets.of(address),
    },
    record: mirror.records.of(address),
    jobs,
    postings: (sight.found.get(address) ?? []).filter((job) => job.client !== address),
    bids,
    ownBids: sight.bidsOf.get(address) ?? [],
    listings: new Map(),
    records: new Map(bidders.map((bidder) => [bidder, mirror.records.of(bidder)])),
    scores: new Map(bidders.map((bidder) => [bidder, sight.expect(address, bidder)])),
    evaluators: evaluators.filter((evaluator) => evaluator !== address),
    needs: [...agent.needs],
    setbacks: [...agent.setbacks],
    ring,
    isOperator,
    reachOf,
    publishedFor: (task: Task) => mirror.published.get(task),
  };
}

const inOrder = (bids: BidView[]): BidView[] => bids.sort((a, b) => Number(a.placedAt - b.placedAt));

/** True of jobs that are not over yet. */
export const isRunning = ({ status }: JobView): boolean => ["Funded", "Submitted", "Disputed"].includes(status);
