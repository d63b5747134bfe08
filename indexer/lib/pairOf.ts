import type { Hex } from "viem";
import type { MarketEvent } from "./MarketEvent.ts";
import type { JobRow } from "./Rows.ts";

/** Client and provider between whom an event happened. */
export type PairKey = { client: Hex; provider: Hex };

/**
 * The pair that an event changes; null if it changes none. `job` is the event's job as it was before. What a bonded job's end changes, `Settled`
 * says; the events around it change nothing more.
 */
export function pairOf(event: MarketEvent, job: JobRow | null): PairKey | null {
  switch (event.name) {
    case "Hired":
    case "JobFunded":
      return { client: event.args.client, provider: event.args.provider };
    case "Disputed":
    case "Settled":
      return partiesOf(job);
    case "JobCompleted":
    case "JobRejected":
    case "JobExpired":
    case "PaymentReleased":
    case "Credited":
    case "PlatformFeePaid":
    case "EvaluatorFeePaid":
      return job?.kind === "bonded" ? null : partiesOf(job);
    default:
      return null;
  }
}

function partiesOf(job: JobRow | null): PairKey | null {
  if (job === null || job.provider === null || job.status === "Open") return null;
  return { client: job.client, provider: job.provider };
}
