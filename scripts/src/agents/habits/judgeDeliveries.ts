import { check } from "../../work/check/check.ts";
import type { Intent } from "../Intent.ts";
import type { JobView, View } from "../View.ts";

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

/** The checker's verdict on a job's delivery; a job without readable terms or answer does not pass. */
export function judge({ task, answer }: JobView): { passed: boolean; finding: string } {
  if (task === undefined) return { passed: false, finding: "the terms hold no task" };
  if (answer === undefined) return { passed: false, finding: "the delivery holds no answer" };
  return check(task, answer);
}
