import type { JobRow } from "./Rows.ts";

/** A job's status by the clock: the stored one, or `Overdue` once its turn is over and anybody may call `nextAct`. */
export type EffectiveStatus = JobRow["status"] | "Overdue";

/**
 * What a job's state is at a second, although no transaction has said so yet.
 *
 * @param now Unix second: the chain's latest block time, or the reader's clock.
 * @example effectiveStatusOf({ status: "Funded", turnUntil: 100n, nextAct: "claimRefund" }, 100n) // "Overdue"
 */
export function effectiveStatusOf(job: Pick<JobRow, "status" | "turnUntil" | "nextAct">, now: bigint): EffectiveStatus {
  const isOverdue = job.nextAct !== null && job.turnUntil !== null && now >= job.turnUntil;
  return isOverdue ? "Overdue" : job.status;
}
