import { type Estimate, estimate } from "./estimate.ts";

/**
 * What a condition changes, seed by seed: both lists hold the same seeds in the same order, so that what a seed makes easy or hard cancels.
 *
 * @throws RangeError if the lists differ in length.
 * @example estimateDifference([5, 6], [1, 2]).mean // 4
 */
export function estimateDifference(samples: readonly number[], baseline: readonly number[]): Estimate {
  if (samples.length !== baseline.length) {
    throw new RangeError(`${samples.length} samples do not pair with ${baseline.length} of the baseline.`);
  }
  return estimate(samples.map((sample, at) => sample - (baseline[at] ?? 0)));
}
