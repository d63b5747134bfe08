import { patiently } from "../chain/patiently.ts";
import { pause } from "../chain/pause.ts";
import { readHead } from "../chain/readBlock.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { ContractRevertError } from "../errors/ContractRevertError.ts";
import { JobStatusPassedError } from "../errors/JobStatusPassedError.ts";
import { JobTimeoutError } from "../errors/JobTimeoutError.ts";
import type { JobStatus } from "../types/jobStatus.ts";
import type { JobState } from "./JobState.ts";
import { readJob } from "./readJob.ts";

/** How long and how deep to wait. */
export type UntilOptions = {
  /** Milliseconds until `JobTimeoutError`; five minutes by default. While the node is gone it is asked again until then. */
  timeoutMs?: number;
  /** Blocks that must stand on the one that brought the status, itself included; 1 by default. */
  confirmations?: number;
  /** Ends the wait with its reason. */
  signal?: AbortSignal;
};

const DEFAULT_TIMEOUT_MS = 300_000;

/** Statuses in the order in which a job passes them; it ends in one of the last three. */
const STAGES: Readonly<Record<JobStatus, number>> = {
  Open: 0,
  Funded: 1,
  Submitted: 2,
  Disputed: 3,
  Completed: 4,
  Rejected: 4,
  Expired: 4,
};

/** Waits until a job has one of these statuses. */
export async function waitForStatus(
  client: MarketClient,
  jobId: bigint,
  wanted: readonly JobStatus[],
  { timeoutMs = DEFAULT_TIMEOUT_MS, confirmations = 1, signal }: UntilOptions,
): Promise<JobState> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    signal?.throwIfAborted();
    const read = () => readConfirmed(client, jobId, confirmations);
    const { job, isConfirmed } = await patiently(client, read, {
      patienceMs: Math.max(0, end - performance.now()),
      signal,
    });
    if (isConfirmed && wanted.includes(job.status)) return job;
    if (isConfirmed && STAGES[job.status] >= Math.max(...wanted.map((status) => STAGES[status]))) {
      throw new JobStatusPassedError(jobId, job.status, wanted);
    }
    if (performance.now() >= end) throw new JobTimeoutError(jobId, job.status, wanted, timeoutMs);
    await pause(client.pollMs, signal);
  }
}

/** A job at that depth; one that is newer, as it stands now. */
async function readConfirmed(client: MarketClient, jobId: bigint, confirmations: number) {
  if (confirmations <= 1) return { job: await readJob(client, jobId, "latest"), isConfirmed: true };
  const block = Math.max(0, (await readHead(client)).number - confirmations + 1);
  try {
    return { job: await readJob(client, jobId, block), isConfirmed: true };
  } catch (error) {
    if (!(error instanceof ContractRevertError) || error.errorName !== "InvalidJob") throw error;
    return { job: await readJob(client, jobId, "latest"), isConfirmed: false };
  }
}
