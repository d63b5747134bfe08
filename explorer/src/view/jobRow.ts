import type { Job } from "../data/types.ts";
import { showAmount, type Token } from "./showAmount.ts";
import { turnText } from "./turnText.ts";

/** A job as a line of the board. */
export type JobRow = {
  job: Job;
  /** By the chain's clock. */
  status: Job["effectiveStatus"];
  budget: string;
  turn: string;
};

/**
 * A job's line on the board.
 *
 * @param time Of the chain's last indexed block; null while unknown.
 */
export function jobRow(job: Job, token: Token, time: number | null): JobRow {
  return {
    job,
    status: job.effectiveStatus,
    budget: job.budget === "0" && job.status === "Open" ? "by bids" : showAmount(job.budget, token),
    turn: turnText(job, time),
  };
}
