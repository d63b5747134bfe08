import type { MachineFacts } from "@surety/indexer/bench/report/machineFacts.ts";

/** What an experiment's command took when it was timed, and on what. */
export type Timing = {
  readonly runs: number;
  /** From its start to its end: chain, contracts and index come up, all runs, the report. */
  readonly seconds: number;
  readonly machine: MachineFacts;
};
