import type { Experiment } from "../Experiment.ts";
import type { Outcome } from "../experiments/Outcome.ts";
import type { RunResult } from "../RunResult.ts";

/** What a report shows. */
export type Report = {
  readonly title: string;
  /** What was typed to make it. */
  readonly command: string;
  readonly experiments: readonly {
    readonly experiment: Experiment;
    readonly outcome: Outcome;
  }[];
  /** Runs whose jobs can be looked at one by one. */
  readonly runs: readonly RunResult[];
  /** Of the market's token. */
  readonly tokenDecimals: number;
};
