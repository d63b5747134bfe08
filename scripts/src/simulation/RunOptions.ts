import type { Guard } from "@surety/sdk";
import type { Progress } from "./Progress.ts";
import type { Ranking, RankingName } from "./Ranking.ts";
import type { Scenario } from "./Scenario.ts";
import type { SimStrategy } from "./SimStrategy.ts";
import type { SimStrategyName } from "./SimStrategyName.ts";

/** What is to be played, and with whom: the argument of `playScenario`. */
export type RunOptions = {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly rankings: Readonly<Record<RankingName, Ranking>>;
  /** Agents of these strategies decide by this instead of by their own strategy. */
  readonly brains?: ReadonlyMap<SimStrategyName, SimStrategy>;
  /** What each agent's market asks before it signs, by the agent's name; without it nothing does. */
  readonly guardFor?: (name: string) => Guard;
  /** False keeps no events in the result, for long runs; `onProgress` still sees them. */
  readonly keepEvents?: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
};
