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
  /** False keeps no events in the result, for long runs; `onProgress` still sees them. */
  readonly keepEvents?: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
};
