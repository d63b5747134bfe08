import type { PairJobRow } from "../Rows.ts";
import type { FeedbackVerdict } from "./names.ts";

/** In which role of the job the author of the feedback stood. */
export type Side = "client" | "provider";

/**
 * What stands behind feedback: a job, and the side whose one feedback it verifies, or nothing. `isOldest`: no job of the pair before it can verify
 * feedback of that side any more.
 */
export type Backing =
  | { verdict: "settledJob"; job: PairJobRow; side: Side; isOldest: boolean }
  | { verdict: Exclude<FeedbackVerdict, "settledJob">; job: null; side: null };

/** Nothing stands behind it. */
export function unbacked(verdict: Exclude<FeedbackVerdict, "settledJob">): Backing {
  return { verdict, job: null, side: null };
}

/** True if the job already verified feedback of this side. */
export function isUsed(job: PairJobRow, side: Side): boolean {
  return side === "client" ? job.usedByClient : job.usedByProvider;
}
