import type { Skill } from "../work/types.ts";

/** What an agent knows of itself and nobody else does. Shares are in percent. */
export type Traits = {
  /** Provider: how well it works. */
  readonly skill: Skill;
  /** Provider: what its work costs it, as a share of the usual price. */
  readonly costPercent: number;
  /** Provider: the price that it asks, as a share of the usual price. */
  readonly pricePercent: number;
  /** Provider: jobs that it runs and bids that it has out, at most. */
  readonly capacity: number;
  /** Client: what flawless work is worth to it, as a share of the usual price. */
  readonly valuePercent: number;
  /** Client: how often it takes the first bid instead of the best. */
  readonly biasPercent: number;
  /** Client: how often it obeys what a stranger's text tells it. */
  readonly gullibilityPercent: number;
  /** Client and evaluator: how often it really checks; otherwise it takes the work for good. */
  readonly diligencePercent: number;
  /** Client and evaluator: what one check costs it, as a share of the usual price. */
  readonly checkCostPercent: number;
  /** Provider: parts of the largest audit that it takes on. */
  readonly maxParts: number;
  /** Test money that it starts with, in whole tokens. */
  readonly capital: number;
};
