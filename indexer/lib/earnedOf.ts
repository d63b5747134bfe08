import { BASIS } from "./basisPoints.ts";
import { jobOf } from "./jobOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import type { Scene } from "./Scene.ts";
import { unnamedFeeOf } from "./unnamedFeeOf.ts";

/** What an event says was earned of a job's budget, fees included, in token units, by the kind of the job. */
export type Earned = { bonded: bigint; plain: bigint };

/** The earned part of a budget that an event adds to the volumes. */
export function earnedOf(event: MarketEvent, scene: Scene): Earned {
  switch (event.name) {
    case "Settled":
      return { bonded: (jobOf(scene.job, event).budget * event.args.share) / BASIS, plain: 0n };
    case "PaymentReleased":
    case "PlatformFeePaid":
    case "EvaluatorFeePaid":
      return plain(scene, event.args.amount + unnamedFeeOf(event, scene));
    case "Credited":
      return plain(scene, jobOf(scene.job, event).status === "Completed" ? event.args.amount : 0n);
    case "JobCompleted":
      return plain(scene, unnamedFeeOf(event, scene));
    default:
      return { bonded: 0n, plain: 0n };
  }
}

function plain({ job }: Scene, amount: bigint): Earned {
  return { bonded: 0n, plain: job?.kind === "bonded" ? 0n : amount };
}
