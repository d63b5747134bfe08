import { estimate } from "../statistics/estimate.ts";
import { estimateDifference } from "../statistics/estimateDifference.ts";
import { formatEstimate } from "./formatEstimate.ts";
import type { Outcome } from "./Outcome.ts";

/** One sentence for each experiment, made of what it came to: never of what was hoped for. */
export const findings = {
  bond: (outcome: Outcome) =>
    `With a bond of the whole price the fraud loss is ${mean(outcome, "fraud loss", "100 %")} TUSD instead of ` +
    `${mean(outcome, "fraud loss", "0 %")} without one, a difference of ${difference(outcome, "fraud loss", "100 %", "0 %")}.`,
  diligence: (outcome: Outcome) =>
    `Evaluators that always look make the market's welfare ${mean(outcome, "welfare", "100 %")} TUSD instead of ` +
    `${mean(outcome, "welfare", "0 %")} with such that never do, a difference of ${difference(outcome, "welfare", "100 %", "0 %")}.`,
  mandate: (outcome: Outcome) =>
    `A client that obeys a text loses ${mean(outcome, LOSS, "mandate")} TUSD within a mandate instead of ` +
    `${mean(outcome, LOSS, "owner's key")} with the owner's key, a difference of ${difference(outcome, LOSS, "mandate", "owner's key")}.`,
  sybil: (outcome: Outcome) =>
    `The ring's profit is ${mean(outcome, RING, "mean score")} TUSD under the mean score, ${mean(outcome, RING, "value-weighted")} under the ` +
    `value-weighted rank and ${mean(outcome, RING, "flow of trades")} under the flow of trades; flow less mean is ` +
    `${difference(outcome, RING, "flow of trades", "mean score")}.`,
  bids: (outcome: Outcome) =>
    `With eight bids a client that takes the first gets ${difference(outcome, "welfare", FIRST, BEST)} TUSD of welfare against one that ` +
    `chooses; a sealed order brings ${difference(outcome, "welfare", SEALED, FIRST)} back.`,
  silence: (outcome: Outcome) =>
    `Where a silent client pays, providers lose ${mean(outcome, "fraud loss", OURS)} TUSD instead of ${mean(outcome, "fraud loss", THEIRS)} ` +
    `where it is refunded, a difference of ${difference(outcome, "fraud loss", OURS, THEIRS)}.`,
} satisfies Readonly<Record<string, (outcome: Outcome) => string>>;

const LOSS = "largest loss of one fooled principal";
const RING = "profit of the ring";
const FIRST = "8, takes the first to arrive";
const BEST = "8, chooses the best";
const SEALED = "8, takes the first of a sealed order";
const OURS = "payment (bonded)";
const THEIRS = "refund (ERC-8183)";

const mean = (outcome: Outcome, measure: string, arm: string): string =>
  estimate(samples(outcome, measure, arm)).mean.toFixed(2);

const difference = (outcome: Outcome, measure: string, arm: string, against: string): string =>
  formatEstimate(estimateDifference(samples(outcome, measure, arm), samples(outcome, measure, against)));

function samples({ arms }: Outcome, measure: string, label: string): number[] {
  return (arms.find((arm) => arm.label === label)?.samples[measure] ?? []).map((sample) => sample ?? Number.NaN);
}
