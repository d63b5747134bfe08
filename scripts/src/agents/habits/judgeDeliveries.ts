import type { Intent } from "../Intent.ts";
import type { View } from "../View.ts";
import { judge } from "./judge.ts";

/** Runs the checker on every delivery to the agent's own jobs: accepts what passes, disputes what does not. */
export function judgeDeliveries(view: View): Intent[] {
  const deliveries = view.jobs.filter((job) => job.status === "Submitted" && job.client === view.me.address);
  return deliveries.map((job) => {
    const { passed, finding } = judge(job);
    return passed
      ? { act: "accept", jobId: job.id, score: 100 }
      : { act: "dispute", jobId: job.id, reason: finding.slice(0, 200) };
  });
}
