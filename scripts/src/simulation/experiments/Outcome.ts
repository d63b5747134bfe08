import type { Estimate } from "../statistics/estimate.ts";

/** One setting of an experiment, measured. */
export type ArmOutcome = {
  readonly label: string;
  readonly x: number | string;
  readonly series: string | null;
  /** By the measure's name: one sample per seed, in the order of the seeds; null where a run has no figure. */
  readonly samples: Readonly<Record<string, readonly (number | null)[]>>;
};

/** What an experiment came to. Plain data: it is written to a file and read back. */
export type Outcome = {
  readonly id: string;
  readonly seeds: readonly number[];
  readonly arms: readonly ArmOutcome[];
};

/** An arm's mean of one measure. */
export type Point = { readonly arm: ArmOutcome; readonly estimate: Estimate };
