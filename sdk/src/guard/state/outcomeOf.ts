import { marketAbis } from "../../chain/marketAbis.ts";
import type { EffectDifference } from "../../errors/GuardMismatchError.ts";
import { compareEffects } from "../effects/compareEffects.ts";
import { readEffects } from "../effects/readEffects.ts";
import type { ChainView, JobFacts, MinedTransaction } from "../Facts.ts";
import type { GuardState, Reservation } from "./GuardState.ts";

/** How a reservation ended. */
export type Outcome =
  /** Nothing happened, and nothing can any more. */
  | { kind: "released" }
  /** It happened, at this time of the chain. */
  | { kind: "done"; at: number; jobs: GuardState["jobs"]; unknownJobs: number[]; differences: EffectDifference[] };

/** Asks the chain how a reservation ended; undefined while it is open. */
export async function outcomeOf(one: Reservation, chain: ChainView): Promise<Outcome | undefined> {
  if (one.stage !== "sent" || one.hash === null) return undefined;
  if (one.expected === null)
    return one.signed === null ? { kind: "released" } : signatureOutcome(one, one.signed, chain);
  const mined = await chain.receipt(one.hash);
  if (mined === null) return undefined;
  if (!mined.succeeded) return { kind: "released" };
  const { effects, cast } = one.expected;
  const differences = compareEffects(effects, readEffects(mined.logs, cast), cast.market);
  const jobs = one.opens.length === 0 ? [] : jobsIn(mined.logs, cast.market);
  return { kind: "done", at: mined.timestamp, jobs, unknownJobs: [], differences };
}

/** True if a job holds a place among the open ones no longer. */
export function isEnded({ status, deadline }: JobFacts, now: number): boolean {
  return (
    status === "Completed" || status === "Rejected" || status === "Expired" || (status === "Open" && deadline <= now)
  );
}

/** The jobs that a transaction opened or hired. */
function jobsIn(logs: MinedTransaction["logs"], market: string): GuardState["jobs"] {
  const jobs = new Map<string, boolean>();
  for (const { address, topics, data } of logs) {
    const log =
      address.toLowerCase() === market.toLowerCase() ? marketAbis.market.parseLog({ topics: [...topics], data }) : null;
    if (log === null || !["JobCreated", "Hired", "JobFunded"].includes(log.name)) continue;
    const jobId = String(log.args.jobId);
    // Paid by hire or fund means counted; a posting is not yet.
    jobs.set(jobId, jobs.get(jobId) === true || log.name !== "JobCreated");
  }
  return [...jobs].map(([jobId, isCounted]) => ({ jobId, isCounted }));
}

/**
 * A signature that was used counts from the moment in which this is noticed, which is never too early. One whose nonce is unused when
 * its time is over is worth nothing. Agreements and authorizations have no nonce of the market and count until their end, then for a day.
 */
async function signatureOutcome(
  { opens }: Reservation,
  { principal, nonce, validUntil, jobId }: NonNullable<Reservation["signed"]>,
  chain: ChainView,
): Promise<Outcome | undefined> {
  // The nonce is read after the time, so that a use in between is seen.
  const now = await chain.now();
  const isUsed = nonce !== null && (await chain.isNonceUsed(principal, BigInt(nonce)));
  if (!isUsed) {
    if (now < validUntil) return undefined;
    if (nonce !== null) return { kind: "released" };
    const jobs = opens.flatMap((slot) => (slot.jobId === null ? [] : { jobId: slot.jobId, isCounted: true }));
    const unknownJobs = opens.flatMap((slot) => (slot.jobId === null ? (slot.until ?? []) : []));
    return { kind: "done", at: validUntil, jobs, unknownJobs, differences: [] };
  }
  const done = { kind: "done" as const, at: now, differences: [] };
  if (jobId === null) return { ...done, jobs: [], unknownJobs: opens.flatMap(({ until }) => until ?? []) };
  const job = await chain.job(BigInt(jobId));
  // The posting went to another provider, so the nonce was called off.
  if (job !== null && job.provider !== principal) return { kind: "released" };
  return { ...done, jobs: [{ jobId, isCounted: true }], unknownJobs: [] };
}
