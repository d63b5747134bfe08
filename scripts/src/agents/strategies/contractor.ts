import { isDeepStrictEqual } from "node:util";
import { type DividedAudit, divideAudit, mergeAnswers } from "../../work/divideAudit.ts";
import type { Rng } from "../../work/Rng.ts";
import { solve } from "../../work/solve/solve.ts";
import type { Task } from "../../work/types.ts";
import { customs } from "../customs.ts";
import { bidOnPostings } from "../habits/bidOnPostings.ts";
import { claimPayments } from "../habits/claimPayments.ts";
import { claimRefunds } from "../habits/claimRefunds.ts";
import { hireBest } from "../habits/hireBest.ts";
import { hiredJobs } from "../habits/hiredJobs.ts";
import { judgeDeliveries } from "../habits/judgeDeliveries.ts";
import { keepDeposit } from "../habits/keepDeposit.ts";
import { postNeeds } from "../habits/postNeeds.ts";
import { rateRejected } from "../habits/rateRejected.ts";
import type { Intent } from "../Intent.ts";
import type { Strategy } from "../Strategy.ts";
import type { JobView, View } from "../View.ts";

const isLarge = (task: Task): boolean => task.kind === "audit" && task.parts.length >= customs.largeAudit;

/**
 * Takes on audits that are too large for one agent: hires somebody for half of the parts, as client in the same market, and delivers both
 * halves as one. What its subcontractor spoils or delays it does itself.
 */
export const contractor: Strategy = (view, rng) => [
  ...keepDeposit(view, 20n, 40n),
  ...judgeDeliveries(view),
  ...claimRefunds(view),
  ...rateRejected(view),
  ...hiredJobs(view).flatMap((job) => workOn(view, job, rng)),
  ...hireBest(view),
  ...claimPayments(view),
  ...bidOnPostings(view, rng, {
    pricePercent: 95,
    spread: 8,
    bondPercent: 20,
    capacity: 3,
    isSolvent: true,
    declines: (task) => !isLarge(task),
    deliveryPeriod: customs.sharedDeliveryPeriod,
  }),
];

function workOn(view: View, job: JobView, rng: Rng): Intent[] {
  const { task } = job;
  if (task === undefined) return [];
  const divided = task.kind === "audit" ? divideAudit(task, customs.largeAudit) : undefined;
  const shared = divided && share(view, job, divided, rng);
  return shared ?? [{ act: "submit", jobId: job.id, answer: solve(task, "expert") }];
}

/** The next step of a job done by two; undefined if it is better done alone now. */
function share(view: View, job: JobView, { kept, hired }: DividedAudit, rng: Rng): Intent[] | undefined {
  const part = view.jobs.findLast(
    (candidate) => candidate.client === view.me.address && isDeepStrictEqual(candidate.task, hired),
  );
  const isLate = view.now + BigInt(customs.reserve) >= (job.turnUntil ?? 0n);
  if (part === undefined) return isLate ? undefined : postNeeds({ ...view, needs: [hired] }, rng, 1);
  if (part.status === "Completed" && part.answer !== undefined) {
    return [{ act: "submit", jobId: job.id, answer: mergeAnswers(solve(kept, "expert"), part.answer) }];
  }
  return isLate || part.turnUntil === undefined ? undefined : [];
}
