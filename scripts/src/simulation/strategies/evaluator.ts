import { judge } from "../../agents/habits/judge.ts";
import type { JobView } from "../../agents/View.ts";
import type { Rng } from "../../work/Rng.ts";
import { checkCostOf } from "../economics.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";

/** Rules on what is brought before it: by the checker as often as it is diligent, else for the provider without a look. */
export const evaluator = (view: SimView, rng: Rng): SimIntent[] =>
  pending(view).map((job) => {
    if (!rng.chance(view.traits.diligencePercent)) return verdict(view, job, true, 0n);
    const effort = job.task === undefined ? 0n : checkCostOf(job.task, view.traits, view.unit);
    return verdict(view, job, judge(job).passed, effort);
  });

/** Jobs that wait for this evaluator: disputed ones, and delivered plain ones. */
export function pending(view: SimView): JobView[] {
  const status = view.rules.silence === "bonded" ? "Disputed" : "Submitted";
  return view.jobs.filter(
    (job) => job.status === status && job.evaluator === view.me.address && view.now < (job.turnUntil ?? 0n),
  );
}

/** A verdict for one side, as the kind of job wants it. */
export function verdict(view: SimView, { id: jobId }: JobView, forProvider: boolean, effort: bigint): SimIntent {
  if (view.rules.silence === "refund") return { act: forProvider ? "complete" : "reject", jobId, effort };
  return { act: "resolve", jobId, share: forProvider ? 10_000 : 0, reason: forProvider ? "passed" : "failed", effort };
}
