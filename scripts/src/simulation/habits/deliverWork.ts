import { hiredJobs } from "../../agents/habits/hiredJobs.ts";
import type { JobView } from "../../agents/View.ts";
import type { Task } from "../../work/types.ts";
import { costOf } from "../economics.ts";
import type { SimIntent } from "../SimIntent.ts";
import type { SimView } from "../SimView.ts";

/**
 * Delivers what `work` makes of every hired job; undefined leaves it for later.
 *
 * @param effort Whether it costs what real work costs the agent.
 */
export function deliverWork(
  view: SimView,
  work: (task: Task, job: JobView) => string | undefined,
  effort = true,
): SimIntent[] {
  return hiredJobs(view).flatMap((job): SimIntent[] => {
    const answer = job.task && work(job.task, job);
    if (job.task === undefined || answer === undefined) return [];
    return [{ act: "submit", jobId: job.id, answer, effort: effort ? costOf(job.task, view.traits, view.unit) : 0n }];
  });
}
