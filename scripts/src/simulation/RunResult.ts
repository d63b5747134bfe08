import type { Prospect } from "./Prospect.ts";
import type { RunEvent } from "./RunEvent.ts";
import type { RunMetrics } from "./RunMetrics.ts";
import type { Scenario } from "./Scenario.ts";

/** One scenario played with one seed. */
export type RunResult = {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly metrics: RunMetrics;
  /** In the order of the chain; empty if the run kept none. */
  readonly events: readonly RunEvent[];
  readonly prospects: readonly Prospect[];
  /** Jobs that each provider could do within the run, by name. */
  readonly capacity: ReadonlyMap<string, number>;
};
