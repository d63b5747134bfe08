import { judge } from "../../agents/habits/judge.ts";
import type { JobView } from "../../agents/View.ts";
import type { Rng } from "../../work/Rng.ts";
import { checkCostOf } from "../economics.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";

/** Answers every delivery to the agent's own bonded jobs: what it checks, by the checker; the rest it takes for good. */
export function review(view: SimView, rng: Rng): SimIntent[] {
  if (view.rules.silence === "refund") return [];
  const deliveries = view.jobs.filter((job) => job.status === "Submitted" && job.client === view.me.address);
  return deliveries
    .filter((job) => job.turnUntil !== undefined && view.now < job.turnUntil)
    .map((job) => (rng.chance(view.traits.diligencePercent) ? answer(view, job) : accepted(job, 0n)));
}

const accepted = (job: JobView, effort: bigint): SimIntent => ({ act: "accept", jobId: job.id, score: 100, effort });

function answer(view: SimView, job: JobView): SimIntent {
  const effort = job.task === undefined ? 0n : checkCostOf(job.task, view.traits, view.unit);
  const { passed, finding } = judge(job);
  return passed ? accepted(job, effort) : { act: "dispute", jobId: job.id, reason: finding.slice(0, 200), effort };
}
