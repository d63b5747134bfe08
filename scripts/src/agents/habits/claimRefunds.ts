import type { Intent } from "../Intent.ts";
import type { View } from "../View.ts";

/** Takes budget and bond of the agent's own jobs that were not delivered in time. */
export function claimRefunds(view: View): Intent[] {
  const late = view.jobs.filter(
    (job) => job.status === "Funded" && job.client === view.me.address && view.now >= (job.turnUntil ?? view.now + 1n),
  );
  return late.map((job) => ({ act: "claimRefund", jobId: job.id }));
}
