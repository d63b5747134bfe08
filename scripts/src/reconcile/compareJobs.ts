import type { IndexedJob } from "@surety/sdk";
import { type Difference, differencesOf } from "./Difference.ts";
import type { ChainJob } from "./readChain.ts";

/** Compares every job's parties, status, money, deadline, submission, settlement, and who has rated. */
export function compareJobs(index: readonly IndexedJob[], chain: ReadonlyMap<bigint, ChainJob>): Difference[] {
  const rows = new Map(index.map((row) => [row.jobId, row]));
  const ghosts = index.filter((row) => !chain.has(row.jobId));
  return [
    ...[...chain].flatMap(([id, job]) => compareJob(`job ${id}`, rows.get(id), job)),
    ...ghosts.map((row) => ({ what: `job ${row.jobId}`, index: "present", chain: "missing" })),
  ];
}

function compareJob(subject: string, row: IndexedJob | undefined, job: ChainJob): Difference[] {
  const { bonded, settlement, stake, deadline, submission, ...common } = job;
  const { clientRated, providerRated, ...terms } = bonded ?? {};
  // The contract names a stake before there is one; the index counts it from the dispute on.
  const disputed = row?.disputedAt != null ? { stake } : {};
  const isRunning = row?.turnUntil != null;
  const running = isRunning ? { turnUntil: deadline } : {};
  const ended = bonded && !isRunning ? { endedAt: deadline } : {};
  const paid = settlement && { ...settlement, share: Number(settlement.share) };
  const submitted = submission.submittedAt === 0n ? {} : submission;
  const rated = bonded && { isRatedByClient: clientRated, isRatedByProvider: providerRated };
  const seen = row && {
    ...row,
    isRatedByClient: row.clientScore !== null,
    isRatedByProvider: row.providerScore !== null,
  };
  return differencesOf(subject, seen, {
    ...{ ...common, ...terms, ...disputed, ...running, ...ended, ...paid },
    ...{ ...submitted, ...rated },
  });
}
