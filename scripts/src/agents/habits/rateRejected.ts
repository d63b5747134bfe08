import type { Intent } from "../Intent.ts";
import type { View } from "../View.ts";

/** Gives the lowest score to providers whose delivery was rejected. */
export function rateRejected(view: View): Intent[] {
  const rejected = view.jobs.filter(
    (job) => job.status === "Rejected" && job.client === view.me.address && job.provider !== undefined,
  );
  return rejected
    .filter((job) => job.clientScore === undefined)
    .map((job) => ({ act: "rate", jobId: job.id, score: 0 }));
}
