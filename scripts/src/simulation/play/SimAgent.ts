import type { Setback } from "../../agents/View.ts";
import type { Actor } from "../../runner/Agent.ts";
import type { Task } from "../../work/types.ts";
import type { SimStrategy } from "../SimStrategy.ts";
import type { SimStrategyName } from "../SimStrategyName.ts";
import type { Traits } from "../Traits.ts";

/** An agent of a simulation at work. */
export type SimAgent = Actor & {
  readonly strategy: SimStrategyName;
  readonly decide: SimStrategy;
  readonly traits: Traits;
  /** True if the market was opened by an operator of the account, not by its owner. */
  readonly isOperator: boolean;
  /** Most that one job may put at risk under its mandate, token units; undefined without one. */
  readonly maxPerJob: bigint | undefined;
  /** Accounts that it is in league with, its own included. */
  readonly ring: readonly string[];
  /** Work that its principal wants done and that is not posted yet. */
  readonly needs: Task[];
  /** What the market refused it so far. */
  readonly setbacks: Setback[];
};
