import type { How } from "../types/how.ts";
import type { JobFacts } from "./Facts.ts";

const BASIS = 10_000n;

/** The parts of a bonded job's pot, in token units. */
export type Split = { toProvider: bigint; toClient: bigint; toEvaluator: bigint; marketFee: bigint };

/** Divides a bonded job's pot as the contract does (`Splits.divide`, `Settlement._settle`): parts round down, the client takes the rest. */
export function splitOf(job: JobFacts, how: How, share: bigint, feeBps: bigint): Split {
  const isDisputed = job.status === "Disputed";
  const whole = job.budget + job.bond + (isDisputed ? job.stake : 0n);
  // The evaluator is paid once it was called, unless it stayed silent.
  const toEvaluator = isDisputed && how !== "Split" ? job.evaluatorFee : 0n;
  const back = job.evaluatorFee - toEvaluator;
  if (how === "Refunded" || how === "Withdrawn") {
    return { toProvider: 0n, toClient: whole + back, toEvaluator, marketFee: 0n };
  }
  const earned = (job.budget * share) / BASIS;
  const gross = how === "Ruled" || how === "Conceded" ? (whole * share) / BASIS : earned + job.bond;
  const marketFee = (earned * feeBps) / BASIS;
  return { toProvider: gross - marketFee, toClient: whole - gross + back, toEvaluator, marketFee };
}

/** What a client puts up to dispute: the bond, but at least a tenth of the price, rounded up. */
export function stakeOf({ price, bond }: { price: bigint; bond: bigint }): bigint {
  const tenth = (price + 9n) / 10n;
  return bond > tenth ? bond : tenth;
}
