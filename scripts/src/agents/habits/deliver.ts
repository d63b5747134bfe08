import type { Task } from "../../work/types.ts";
import type { Intent } from "../Intent.ts";
import type { JobView, View } from "../View.ts";

/** The agent's hired jobs that it can still deliver. */
export function hiredJobs(view: View): JobView[] {
  return view.jobs.filter(
    (job) => job.status === "Funded" && job.provider === view.me.address && view.now < (job.turnUntil ?? 0n),
  );
}

/** Delivers what `work` makes of every hired job, at once. */
export function deliver(view: View, work: (task: Task) => string): Intent[] {
  return hiredJobs(view).flatMap(({ id, task }): Intent[] =>
    task === undefined ? [] : [{ act: "submit", jobId: id, answer: work(task) }],
  );
}
