import { formatTable } from "../../terminal/formatTable.ts";
import type { Experiment } from "../Experiment.ts";
import { checkRanges } from "../experiments/checkRanges.ts";
import { formatEstimate } from "../experiments/formatEstimate.ts";
import type { Outcome } from "../experiments/Outcome.ts";
import { rowsOf } from "../experiments/rowsOf.ts";

/** What an experiment came to: question, result, one row per arm, and whether it came out as expected. */
export function describeOutcome(experiment: Experiment, outcome: Outcome): string {
  const { question, axis, measures, ranges, finding } = experiment;
  const missed = checkRanges(outcome, ranges).filter(({ isMet }) => !isMet);
  return [
    question,
    finding(outcome),
    formatTable([axis, ...measures.map(({ name, unit }) => `${name} (${unit})`)], rowsOf(outcome, measures)),
    `Means over ${outcome.seeds.length} seeds, with Student's 95 % interval.`,
    missed.length === 0
      ? `All ${ranges.length} expectations are met.`
      : missed
          .map(
            ({ range, estimate }) =>
              `Not as expected: ${range.measure}, ${range.arm}${range.against === undefined ? "" : ` against ${range.against}`}: ` +
              `${formatEstimate(estimate)}, expected ${range.min} to ${range.max}: ${range.reason}`,
          )
          .join("\n"),
  ].join("\n\n");
}
