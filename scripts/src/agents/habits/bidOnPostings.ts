import type { Rng } from "../../work/Rng.ts";
import type { Task } from "../../work/types.ts";
import { customs } from "../customs.ts";
import type { Intent } from "../Intent.ts";
import type { JobView, View } from "../View.ts";
import { usualPrice } from "./usualPrice.ts";

/** How an agent bids. */
export type Bidding = {
  /** Asks this share of the usual price, in percent, give or take `spread`. */
  readonly pricePercent: number;
  readonly spread: number;
  /** Bond as a share of the price, in percent. */
  readonly bondPercent: number;
  /** Jobs that it runs and bids that it has out, at most. */
  readonly capacity: number;
  /** Bids only if its balance covers all bonds that it has promised. */
  readonly isSolvent: boolean;
  /** Work that it does not bid for. */
  readonly declines: (task: Task) => boolean;
  /** Seconds that it asks to deliver. */
  readonly deliveryPeriod: number;
};

const EVALUATOR_FEE_PERCENT = 5n;

/** Bids for postings of others until the agent's capacity is full. Never names itself as its own evaluator or client. */
export function bidOnPostings(view: View, rng: Rng, bidding: Bidding): Intent[] {
  const running = view.jobs.filter((job) => job.provider === view.me.address && isRunning(job)).length;
  let room = bidding.capacity - running - view.ownBids.length;
  let promised = view.ownBids.reduce((sum, bid) => sum + bid.bond, 0n);
  const intents: Intent[] = [];
  for (const posting of view.postings) {
    if (room <= 0 || !isBiddable(view, posting, bidding) || posting.task === undefined) continue;
    const percent = rng.integer(bidding.pricePercent - bidding.spread, bidding.pricePercent + bidding.spread);
    const price = (usualPrice(posting.task, view.unit) * BigInt(percent)) / 100n;
    const bond = (price * BigInt(bidding.bondPercent)) / 100n;
    if (bidding.isSolvent && promised + bond > view.me.balance) continue;
    promised += bond;
    room -= 1;
    intents.push({
      act: "bid",
      jobId: posting.id,
      price,
      bond,
      evaluatorFee: (price * EVALUATOR_FEE_PERCENT) / 100n,
      deliveryPeriod: bidding.deliveryPeriod,
    });
  }
  return intents;
}

const isRunning = (job: JobView): boolean => ["Funded", "Submitted", "Disputed"].includes(job.status);

function isBiddable(view: View, posting: JobView, { declines }: Bidding): boolean {
  const { id, task, evaluator, turnUntil, lastBidAt } = posting;
  if (task === undefined || declines(task) || evaluator === view.me.address) return false;
  if (turnUntil === undefined || turnUntil <= view.now) return false;
  // Others were faster: its client hires in the next block.
  if (lastBidAt !== undefined && view.now < lastBidAt + customs.stale) return false;
  return !view.ownBids.some((bid) => bid.jobId === id);
}
