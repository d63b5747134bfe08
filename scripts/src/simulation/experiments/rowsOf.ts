import type { Measure } from "../Experiment.ts";
import { formatEstimate } from "./formatEstimate.ts";
import type { Outcome } from "./Outcome.ts";
import { pointsOf } from "./pointsOf.ts";

/** An outcome as a table: a row for each arm, its label first, then its estimate of each measure. */
export function rowsOf(outcome: Outcome, measures: readonly Measure[]): string[][] {
  const columns = measures.map(({ name }) => pointsOf(outcome, name));
  return outcome.arms.map((arm) => [
    arm.label,
    ...columns.map((points) => {
      const point = points.find((each) => each.arm === arm);
      return point === undefined ? "none" : formatEstimate(point.estimate);
    }),
  ]);
}
