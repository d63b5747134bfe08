import { GuardMismatchError } from "../../errors/GuardMismatchError.ts";
import type { ChainView } from "../Facts.ts";
import type { GuardState } from "./GuardState.ts";
import type { GuardStore } from "./GuardStore.ts";
import { isEnded, type Outcome, outcomeOf } from "./outcomeOf.ts";

/**
 * Asks the chain how everything that is open ended, and writes it down. Reads come first and outside of the store's lock; what another
 * process settled meanwhile stays as it is.
 *
 * @returns An error for each transaction that did other than predicted; the guard has then tripped.
 */
export async function settlePending(store: GuardStore, chain: ChainView): Promise<GuardMismatchError[]> {
  const before = await store.update((state) => ({ state, result: state }));
  const now = await chain.now();
  const outcomes = new Map<string, Outcome>();
  for (const one of before.reservations) {
    const outcome = await outcomeOf(one, chain);
    if (outcome !== undefined) outcomes.set(one.id, outcome);
  }
  const ended = new Set<string>();
  for (const { jobId } of before.jobs) {
    const job = await chain.job(BigInt(jobId));
    if (job !== null && isEnded(job, now)) ended.add(jobId);
  }
  if (outcomes.size === 0 && ended.size === 0) return [];
  return store.update((state) => applyOutcomes(state, outcomes, ended, now));
}

function applyOutcomes(
  state: GuardState,
  outcomes: ReadonlyMap<string, Outcome>,
  ended: ReadonlySet<string>,
  now: number,
) {
  let { jobs, trip } = { ...state, jobs: state.jobs.filter(({ jobId }) => !ended.has(jobId)) };
  const unknownJobs = state.unknownJobs.filter((until) => now < until);
  const mismatches: GuardMismatchError[] = [];
  const reservations = state.reservations.flatMap((one) => {
    const outcome = one.stage === "sent" ? outcomes.get(one.id) : undefined;
    if (outcome === undefined) return one;
    if (outcome.kind === "released") return [];
    const opened = outcome.jobs.filter(({ jobId }) => !ended.has(jobId));
    jobs = [...jobs.filter(({ jobId }) => !opened.some((job) => job.jobId === jobId)), ...opened];
    unknownJobs.push(...outcome.unknownJobs);
    const [difference] = outcome.differences;
    if (difference !== undefined) {
      mismatches.push(new GuardMismatchError(one.hash ?? "", outcome.differences));
      trip ??= { at: outcome.at, hash: one.hash ?? "", what: difference.what };
    }
    return { ...one, stage: "done" as const, at: outcome.at, opens: [] };
  });
  return { state: { ...state, reservations, jobs, unknownJobs, trip }, result: mismatches };
}
