import type { JobView, View } from "../View.ts";

/** The agent's hired jobs that it can still deliver. */
export function hiredJobs(view: View): JobView[] {
  return view.jobs.filter(
    (job) => job.status === "Funded" && job.provider === view.me.address && view.now < (job.turnUntil ?? 0n),
  );
}
