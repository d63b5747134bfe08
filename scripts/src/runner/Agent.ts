import type { Market } from "@surety/sdk";
import type { StrategyName } from "../agents/roster.ts";
import type { Strategy } from "../agents/Strategy.ts";
import type { Setback } from "../agents/View.ts";
import type { Task } from "../work/types.ts";

/** An agent at work: a strategy with a name, an account, and what it remembers. */
export type Agent = {
  /** Its strategy's name and a number: `expert-2`. */
  readonly name: string;
  readonly strategy: StrategyName;
  readonly decide: Strategy;
  readonly address: string;
  /** The market, opened with the agent's key. */
  readonly market: Market;
  /** Work that its principal wants done and that is not posted yet. */
  readonly needs: Task[];
  /** What the market refused it so far. */
  readonly setbacks: Setback[];
};
