import type { Hex } from "viem";
import { jobOf } from "./jobOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import { HOWS } from "./names.ts";
import type { AccountRow } from "./Rows.ts";
import type { Scene } from "./Scene.ts";

/** What an event adds to an evaluator's sums. */
export type Judgement = { account: Hex } & Pick<AccountRow, "shareGivenSum" | "rulingSeconds" | "evaluatorFees">;

/** The evaluator that an event pays, or whose ruling it is; null if there is none. */
export function judgementOf(event: MarketEvent, scene: Scene): Judgement | null {
  if (event.name === "EvaluatorFeePaid") {
    return { account: event.args.evaluator, shareGivenSum: 0n, rulingSeconds: 0n, evaluatorFees: event.args.amount };
  }
  if (event.name !== "Settled") return null;
  const { args, place } = event;
  const { evaluator, disputedAt } = jobOf(scene.job, event);
  const isRuling = HOWS[args.how] === "Ruled";
  if (!isRuling && args.toEvaluator === 0n) return null;
  return {
    account: evaluator,
    shareGivenSum: isRuling ? args.share : 0n,
    rulingSeconds: isRuling ? place.timestamp - (disputedAt ?? place.timestamp) : 0n,
    evaluatorFees: args.toEvaluator,
  };
}
