import { jobOf } from "./jobOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import type { Scene } from "./Scene.ts";

/**
 * The fee of a foreign job that no event names: some contracts of generations V0 and V1 send it to their treasury silently. What a completed
 * job's budget leaves once the provider is paid must be it. 0 for every other event, wherever fees are named, in our markets, and for amounts in another token.
 */
export function unnamedFeeOf(event: MarketEvent, scene: Scene): bigint {
  if (scene.market.kind === "surety") return 0n;
  if (event.name !== "PaymentReleased" && event.name !== "JobCompleted") return 0n;
  const { budget, otherToken, status, toProvider, toEvaluator, marketFee } = jobOf(scene.job, event);
  if (otherToken !== null) return 0n;
  const left = budget - (toProvider ?? 0n) - (toEvaluator ?? 0n) - (marketFee ?? 0n);
  const isLast = event.name === "PaymentReleased" ? status === "Completed" : toProvider !== null;
  const fee = event.name === "PaymentReleased" ? left - event.args.amount : left;
  return isLast && fee > 0n ? fee : 0n;
}
