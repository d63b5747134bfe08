import { HALF } from "./basisPoints.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import { HOWS } from "./names.ts";
import type { JobRow } from "./Rows.ts";

export type End = "completed" | "rejected" | "expired";

/**
 * How a job ended, by the event that says all about its end: `Settled` for a bonded job, which follows `JobCompleted`, `JobRejected` or
 * `JobExpired` in the same transaction; those themselves for any other. Null for every other event.
 */
export function endOf(event: MarketEvent, job: JobRow | null): End | null {
  switch (event.name) {
    case "Settled":
      return endOfSettled(event);
    case "JobCompleted":
      return job?.kind === "bonded" ? null : "completed";
    case "JobRejected":
      return job?.kind === "bonded" ? null : "rejected";
    case "JobExpired":
      return job?.kind === "bonded" ? null : "expired";
    default:
      return null;
  }
}

/** The contract's rule. */
function endOfSettled({ args }: MarketEvent<"Settled">): End {
  const how = HOWS[args.how];
  if (how === "Refunded" || how === "Withdrawn" || how === "Split") return "expired";
  return args.share >= HALF ? "completed" : "rejected";
}
