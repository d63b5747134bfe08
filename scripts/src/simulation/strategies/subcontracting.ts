import { hireBest } from "../../agents/habits/hireBest.ts";
import { judgeDeliveries } from "../../agents/habits/judgeDeliveries.ts";
import { keepDeposit } from "../../agents/habits/keepDeposit.ts";
import { rateRejected } from "../../agents/habits/rateRejected.ts";
import { shareWork } from "../../agents/habits/shareWork.ts";
import type { Rng } from "../../work/Rng.ts";
import { costOf } from "../economics.ts";
import { collect } from "../habits/collect.ts";
import { tender } from "../habits/tender.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimStrategy } from "../SimStrategy.ts";
import type { SimView } from "../SimView.ts";

/**
 * Takes on audits of so many parts, hires another agent for half of them and delivers both halves as one. A contractor may hire a foreman,
 * who hires a worker.
 *
 * @param deliveryPeriod Seconds that it asks for; it must leave time for those below.
 */
export function subcontracting(minParts: number, deliveryPeriod: number): SimStrategy {
  return (view: SimView, rng: Rng): SimIntent[] => [
    ...keepDeposit(view, 20n, 40n),
    ...judgeDeliveries(view),
    ...rateRejected(view),
    ...shareWork(view, rng, minParts).map((intent) => withEffort(view, intent)),
    ...hireBest(view),
    ...collect(view),
    ...tender(view, rng, (task) => task.kind !== "audit" || task.parts.length < minParts, deliveryPeriod),
  ];
}

/** Half of the work is its own. */
function withEffort(view: SimView, intent: SimIntent): SimIntent {
  const task = intent.act === "submit" ? view.jobs.find((job) => job.id === intent.jobId)?.task : undefined;
  return task === undefined ? intent : { ...intent, effort: costOf(task, view.traits, view.unit) / 2n };
}
