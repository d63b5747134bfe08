import type { Outcome } from "./experiments/Outcome.ts";
import type { RunResult } from "./RunResult.ts";
import type { Scenario } from "./Scenario.ts";

/** One setting of an experiment. */
export type Arm = {
  /** Names it in tables and ranges. */
  readonly label: string;
  /** Where it stands on the plot's x axis; a number or a word. */
  readonly x: number | string;
  /** Which line of the plot it belongs to; absent if there is but one. */
  readonly series?: string;
  readonly scenario: Scenario;
};

/** One figure per run. */
export type Measure = {
  readonly name: string;
  /** For the axis: `TUSD`, `%`, `share`. */
  readonly unit: string;
  /** @returns A finite number; NaN if the run has none. */
  readonly of: (result: RunResult) => number;
};

/** A question put to the market: the same jobs and seeds under several settings. */
export type Experiment = {
  readonly id: string;
  readonly question: string;
  /** What the x axis shows. */
  readonly axis: string;
  readonly arms: readonly Arm[];
  /** The first is the one that answers the question. */
  readonly measures: readonly [Measure, ...Measure[]];
  /** The paper or peer figure that it stands beside. */
  readonly beside: string;
  /** Seeds of the quick run and, with `--full`, of the long one. */
  readonly seeds: readonly number[];
  readonly fullSeeds: readonly number[];
  /** What it is expected to come to, written before the run; it holds for any seeds. */
  readonly ranges: readonly Range[];
  /** Its result in one sentence. */
  readonly finding: (outcome: Outcome) => string;
};

/** What a measure must come to, written before the run. */
export type Range = {
  readonly measure: string;
  /** Mean of this arm, or of its difference from `against`. */
  readonly arm: string;
  readonly against?: string;
  readonly min: number;
  readonly max: number;
  readonly reason: string;
};
