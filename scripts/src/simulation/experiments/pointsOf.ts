import { estimate } from "../statistics/estimate.ts";
import type { Outcome, Point } from "./Outcome.ts";

/** The mean and interval of one measure in each arm, in the order of the arms. Runs without a figure are left out; arms with none too. */
export function pointsOf({ arms }: Outcome, measure: string): Point[] {
  return arms.flatMap((arm) => {
    const samples = (arm.samples[measure] ?? []).filter((sample) => sample !== null);
    return samples.length === 0 ? [] : [{ arm, estimate: estimate(samples) }];
  });
}
