import { isDeepStrictEqual } from "node:util";
import { type DividedAudit, divideAudit, mergeAnswers } from "../../work/divideAudit.ts";
import type { Rng } from "../../work/Rng.ts";
import { solve } from "../../work/solve/solve.ts";
import { customs } from "../customs.ts";
import type { Intent } from "../Intent.ts";
import type { JobView, View } from "../View.ts";
import { hiredJobs } from "./hiredJobs.ts";
import { orderDirectly } from "./orderDirectly.ts";
import { postNeeds } from "./postNeeds.ts";

/**
 * Does the agent's hired jobs: of audits with at least `fromParts` parts it hires somebody for half, as client in the same market, and
 * delivers both halves as one. It looks for help in the index by skill, price and record, and posts only where nobody listed takes the
 * work. What its subcontractor spoils or delays it does itself.
 */
export function shareWork(view: View, rng: Rng, fromParts: number): Intent[] {
  return hiredJobs(view).flatMap((job): Intent[] => {
    const { task } = job;
    if (task === undefined) return [];
    const divided = task.kind === "audit" ? divideAudit(task, fromParts) : undefined;
    const shared = divided && share(view, job, divided, rng);
    return shared ?? [{ act: "submit", jobId: job.id, answer: solve(task, "expert") }];
  });
}

/** The next step of a job done by two; undefined if it is better done alone now. */
function share(view: View, job: JobView, { kept, hired }: DividedAudit, rng: Rng): Intent[] | undefined {
  const part = view.jobs.findLast(
    (candidate) => candidate.client === view.me.address && isDeepStrictEqual(candidate.task, hired),
  );
  const isLate = view.now + BigInt(customs.reserve) >= (job.turnUntil ?? 0n);
  if (part === undefined) return isLate ? undefined : findHelp(view, hired, rng);
  if (part.status === "Completed" && part.answer !== undefined) {
    return [{ act: "submit", jobId: job.id, answer: mergeAnswers(solve(kept, "expert"), part.answer) }];
  }
  return isLate || part.turnUntil === undefined ? undefined : [];
}

/** Orders from the best listed agent that has not declined; posts the work if there is none. */
function findHelp(view: View, task: DividedAudit["hired"], rng: Rng): Intent[] {
  const ordered = orderDirectly(view, rng, task);
  return ordered.length > 0 ? ordered : postNeeds({ ...view, needs: [task] }, rng, 1);
}
