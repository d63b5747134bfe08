import type { Range } from "../Experiment.ts";
import type { Estimate } from "../statistics/estimate.ts";
import { estimateDifference } from "../statistics/estimateDifference.ts";
import type { Outcome } from "./Outcome.ts";

/** A range, and what the runs came to. */
export type Finding = { readonly range: Range; readonly estimate: Estimate; readonly isMet: boolean };

/**
 * Compares what an experiment came to with what was expected of it.
 *
 * @throws RangeError if a range names an arm or a measure that the experiment lacks, or one without a figure.
 */
export function checkRanges(outcome: Outcome, ranges: readonly Range[]): Finding[] {
  const samplesOf = (label: string, measure: string): readonly (number | null)[] =>
    outcome.arms.find((arm) => arm.label === label)?.samples[measure] ?? [];
  return ranges.map((range) => {
    const { measure, arm, against, min, max } = range;
    const samples = samplesOf(arm, measure);
    const baseline = against === undefined ? samples.map(() => 0) : samplesOf(against, measure);
    const pairs = samples.flatMap((sample, at) => {
      const other = baseline[at] ?? null;
      return sample === null || other === null ? [] : [[sample, other] as const];
    });
    const found = estimateDifference(
      pairs.map(([sample]) => sample),
      pairs.map(([, other]) => other),
    );
    return { range, estimate: found, isMet: found.mean >= min && found.mean <= max };
  });
}
