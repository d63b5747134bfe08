import type { Measure } from "../Experiment.ts";
import { optimumOf } from "../matching/optimumOf.ts";

/** Welfare as a share of what the best matching of jobs and providers could come to. */
export const shareOfOptimum: Measure = {
  name: "welfare of the optimum",
  unit: "%",
  of: (result) => {
    const optimum = optimumOf(result);
    return optimum === 0n ? Number.NaN : (100 * Number(result.metrics.welfare)) / Number(optimum);
  },
};
