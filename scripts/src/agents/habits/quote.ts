import type { Rng } from "../../work/Rng.ts";
import type { Task } from "../../work/types.ts";
import type { Bidding } from "../biddings.ts";
import type { JobView, View } from "../View.ts";
import { usualPrice } from "./usualPrice.ts";

/** What an agent asks for a piece of work. Amounts are token units, the period is seconds. */
export type Quote = {
  readonly price: bigint;
  readonly bond: bigint;
  readonly evaluatorFee: bigint;
  readonly deliveryPeriod: number;
};

const EVALUATOR_FEE_PERCENT = 5n;

/**
 * What an agent asks for a task; undefined if its balance does not cover the bond.
 *
 * @param promised Bonds that it has promised already, in token units.
 */
export function quote(view: View, rng: Rng, task: Task, bidding: Bidding, promised: bigint): Quote | undefined {
  const percent = rng.integer(bidding.pricePercent - bidding.spread, bidding.pricePercent + bidding.spread);
  const price = (usualPrice(task, view.unit) * BigInt(percent)) / 100n;
  const bond = (price * BigInt(bidding.bondPercent)) / 100n;
  if (bidding.isSolvent && promised + bond > view.me.balance) return undefined;
  const evaluatorFee = (price * EVALUATOR_FEE_PERCENT) / 100n;
  return { price, bond, evaluatorFee, deliveryPeriod: bidding.deliveryPeriod };
}

/** What an agent answers to whoever asks it for an offer; undefined if it declines, or has no room. */
export function answerRequest(view: View, rng: Rng, task: Task, bidding: Bidding): Quote | undefined {
  if (bidding.declines(task) || roomOf(view, bidding) <= 0) return undefined;
  const promised = view.ownBids.reduce((sum, bid) => sum + bid.bond, 0n);
  return quote(view, rng, task, bidding, promised);
}

/** How many more jobs an agent takes on. */
export function roomOf(view: View, { capacity }: Bidding): number {
  const running = view.jobs.filter((job) => job.provider === view.me.address && isRunning(job)).length;
  return capacity - running - view.ownBids.length;
}

const isRunning = (job: JobView): boolean => ["Funded", "Submitted", "Disputed"].includes(job.status);
