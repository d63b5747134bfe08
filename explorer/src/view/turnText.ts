import type { Job } from "../data/types.ts";
import { showSpan } from "./showSpan.ts";

type Running = Pick<Job, "status" | "effectiveStatus" | "whoseTurn" | "turnUntil" | "nextAct" | "kind">;

const ACTS: Readonly<Record<NonNullable<Job["nextAct"]>, string>> = {
  claimRefund: "refund the client",
  claimPayment: "pay the provider",
  claimSplit: "split the pot",
};

const DOES: Readonly<Partial<Record<Job["status"], string>>> = {
  Open: "to hire",
  Funded: "to deliver",
  Submitted: "to answer",
  Disputed: "to rule",
};

/**
 * Whose turn a job is, for what, and how long that lasts by the chain's time.
 *
 * @param time Of the chain's last indexed block, Unix second; null while unknown.
 * @example turnText(job, 1_795_348_411) // "The provider's, to deliver, for 2 h 10 min"
 */
export function turnText(
  { status, effectiveStatus, whoseTurn, turnUntil, nextAct, kind }: Running,
  time: number | null,
) {
  if (whoseTurn === "none" || turnUntil === null) return "It has ended";
  if (effectiveStatus === "Overdue" && nextAct !== null) return `Overdue: anybody may ${ACTS[nextAct]}`;
  const left = time === null ? null : Number(turnUntil) - time;
  if (left !== null && left <= 0) return "Too late to hire; only the client can call it off";
  const who = whoseTurn === "anyone" ? "Open to bids" : `The ${whoseTurn}'s, ${purpose(status, kind)}`;
  return left === null ? who : `${who}, for ${showSpan(left)}`;
}

function purpose(status: Job["status"], kind: Job["kind"]): string {
  if (status === "Submitted" && kind === "plain") return "to judge";
  return DOES[status] ?? "to act";
}
