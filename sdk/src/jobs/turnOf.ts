import type { Turn } from "../generated/queries.ts";
import type { JobState } from "./JobState.ts";

/** An act by which a job goes on. */
export type JobAct =
  | "bid"
  | "fund"
  | "submit"
  | "accept"
  | "dispute"
  | "resolve"
  | "complete"
  | "claimRefund"
  | "claimPayment"
  | "claimSplit";

/** Whose turn a job is, how it can go on, and until when that holds (Unix second; null for ever). */
export type JobTurn = {
  readonly whoseTurn: Turn;
  readonly acts: readonly JobAct[];
  readonly until: bigint | null;
};

const NONE: JobTurn = { whoseTurn: "none", acts: [], until: null };

/**
 * Whose turn a job is at a second of chain time. Windows are half open: a party acts while now < deadline, anyone may end the job from
 * now = deadline on.
 *
 * @param now - Unix second: the latest block's time.
 *
 * @example
 * ```ts
 * const { timestamp } = await market.getLatestBlock();
 * const { whoseTurn, acts } = turnOf(await market.job(7n).get(), BigInt(timestamp));
 * ```
 */
export function turnOf(job: JobState, now: bigint): JobTurn {
  const { status, deadline: until, kind, provider } = job;
  const isInTime = now < until;
  switch (status) {
    case "Open":
      if (!isInTime) return NONE;
      return provider === null
        ? { whoseTurn: "anyone", acts: ["bid"], until }
        : { whoseTurn: "client", acts: ["fund"], until };
    case "Funded":
      return isInTime ? { whoseTurn: "provider", acts: ["submit"], until } : anyone("claimRefund");
    case "Submitted":
      if (kind === "plain") {
        return isInTime ? { whoseTurn: "evaluator", acts: ["complete"], until } : anyone("claimRefund");
      }
      return isInTime ? { whoseTurn: "client", acts: ["accept", "dispute"], until } : anyone("claimPayment");
    case "Disputed":
      return isInTime ? { whoseTurn: "evaluator", acts: ["resolve"], until } : anyone("claimSplit");
    default:
      return NONE;
  }
}

function anyone(act: JobAct): JobTurn {
  return { whoseTurn: "anyone", acts: [act], until: null };
}
