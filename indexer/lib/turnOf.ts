import type { JobRow } from "./Rows.ts";

type Turn = Pick<JobRow, "whoseTurn" | "turnUntil">;

/** Who is to act next by a job's stored status, and until when (Unix second). */
export function turnOf(job: JobRow): Turn {
  const isBonded = job.kind === "bonded";
  switch (job.status) {
    case "Open":
      return { whoseTurn: job.provider === null ? "anyone" : "client", turnUntil: job.expiredAt };
    case "Funded":
      return { whoseTurn: "provider", turnUntil: isBonded ? sum(job.hiredAt, job.deliveryPeriod) : job.expiredAt };
    case "Submitted":
      return isBonded
        ? { whoseTurn: "client", turnUntil: sum(job.submittedAt, job.reviewPeriod) }
        : { whoseTurn: "evaluator", turnUntil: job.expiredAt };
    case "Disputed":
      return { whoseTurn: "evaluator", turnUntil: sum(job.disputedAt, job.rulingPeriod) };
    default:
      return { whoseTurn: "none", turnUntil: null };
  }
}

function sum(start: bigint | null, period: bigint | null): bigint | null {
  return start === null || period === null ? null : start + period;
}
