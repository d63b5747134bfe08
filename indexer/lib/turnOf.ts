import type { JobRow } from "./Rows.ts";

type Turn = Pick<JobRow, "whoseTurn" | "turnUntil" | "nextAct">;

/** Who is to act next by a job's stored status, until when (Unix second), and what anybody may do after that. */
export function turnOf(job: JobRow): Turn {
  const isBonded = job.kind === "bonded";
  switch (job.status) {
    case "Open":
      return { whoseTurn: job.provider === null ? "anyone" : "client", turnUntil: job.expiredAt, nextAct: null };
    case "Funded": {
      const turnUntil = isBonded ? sum(job.hiredAt, job.deliveryPeriod) : job.expiredAt;
      return { whoseTurn: "provider", turnUntil, nextAct: "claimRefund" };
    }
    case "Submitted":
      return isBonded
        ? { whoseTurn: "client", turnUntil: sum(job.submittedAt, job.reviewPeriod), nextAct: "claimPayment" }
        : { whoseTurn: "evaluator", turnUntil: job.expiredAt, nextAct: "claimRefund" };
    case "Disputed":
      return { whoseTurn: "evaluator", turnUntil: sum(job.disputedAt, job.rulingPeriod), nextAct: "claimSplit" };
    default:
      return { whoseTurn: "none", turnUntil: null, nextAct: null };
  }
}

function sum(start: bigint | null, period: bigint | null): bigint | null {
  return start === null || period === null ? null : start + period;
}
