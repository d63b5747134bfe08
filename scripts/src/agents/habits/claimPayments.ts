import type { Intent } from "../Intent.ts";
import type { View } from "../View.ts";

/** Takes payment for the agent's own deliveries that the client let lapse. */
export function claimPayments(view: View): Intent[] {
  const lapsed = view.jobs.filter(
    (job) =>
      job.status === "Submitted" && job.provider === view.me.address && view.now >= (job.turnUntil ?? view.now + 1n),
  );
  return lapsed.map((job) => ({ act: "claimPayment", jobId: job.id }));
}
