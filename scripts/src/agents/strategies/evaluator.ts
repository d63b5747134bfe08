import { judge } from "../habits/judge.ts";
import type { Strategy } from "../Strategy.ts";

/** Re-checks what is disputed before it, and gives all to the side that the checker finds right. */
export const evaluator: Strategy = (view) =>
  view.jobs
    .filter((job) => job.status === "Disputed" && job.evaluator === view.me.address && view.now < (job.turnUntil ?? 0n))
    .map((job) => {
      const { passed } = judge(job);
      return {
        act: "resolve",
        jobId: job.id,
        share: passed ? 10_000 : 0,
        reason: passed ? "check passed" : "check failed",
      };
    });
