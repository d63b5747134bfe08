import type { Market } from "@surety/sdk";
import type { StrategyName } from "../agents/roster.ts";
import type { Strategy } from "../agents/Strategy.ts";
import type { Setback } from "../agents/View.ts";
import type { Task } from "../work/types.ts";

/** Who acts: a name, an account, and the market opened with a key. */
export type Actor = {
  /** Its strategy's name and a number: `expert-2`. */
  readonly name: string;
  /** The account whose money and jobs these are. */
  readonly address: string;
  /** The market, opened with the agent's key: that of the account, or of its operator. */
  readonly market: Market;
};

/** An agent at work: an actor with a strategy, and what it remembers. */
export type Agent = Actor & {
  readonly strategy: StrategyName;
  readonly decide: Strategy;
  /** Work that its principal wants done and that is not posted yet. */
  readonly needs: Task[];
  /** What the market refused it so far. */
  readonly setbacks: Setback[];
};
