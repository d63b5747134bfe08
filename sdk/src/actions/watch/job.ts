import type { MarketClient } from "../../client/MarketClient.ts";
import type { JobStatusPassedError } from "../../errors/JobStatusPassedError.ts";
import type { JobTimeoutError } from "../../errors/JobTimeoutError.ts";
import type { ReorgTooDeepError } from "../../errors/ReorgTooDeepError.ts";
import type { MarketEvent } from "../../events/MarketEvent.ts";
import { topicsOf } from "../../events/topicsOf.ts";
import { type EventsOptions, watchEvents } from "../../events/watchEvents.ts";
import type { JobState } from "../../jobs/JobState.ts";
import { readJob } from "../../jobs/readJob.ts";
import { type UntilOptions, waitForStatus } from "../../jobs/waitForStatus.ts";
import type { JobStatus } from "../../types/jobStatus.ts";
import type { ReadErrorType } from "../errorTypes.ts";

export type JobParameters = bigint;
/** One job, to look at and to wait for. */
export type Job = {
  readonly jobId: bigint;
  /** Reads the chain. The job as it stands now. */
  get(): Promise<JobState>;
  /** Reads the chain. Waits until the job has this status, or one of these. */
  until(status: JobStatus | readonly JobStatus[], options?: UntilOptions): Promise<JobState>;
  /** Reads the chain. Every event of the job, as `market.events` gives those of the market. */
  events(options?: EventsOptions): AsyncIterable<MarketEvent>;
};
export type JobReturnType = Job;
/** Thrown by the methods; a job that does not exist is a `ContractRevertError` `InvalidJob`. */
export type JobErrorType = ReadErrorType | JobTimeoutError | JobStatusPassedError | ReorgTooDeepError;

/**
 * A job by its id. Nothing is read before one of its methods is called.
 *
 * @example
 * ```ts
 * const job = market.job(7n);
 * const { status } = await job.until(["Submitted", "Expired"], { timeoutMs: 60_000, signal });
 * for await (const event of job.events({ signal })) console.log(event.name);
 * ```
 */
export function job(client: MarketClient, jobId: JobParameters): JobReturnType {
  return {
    jobId,
    get: () => readJob(client, jobId, "latest"),
    until: (status, options = {}) =>
      waitForStatus(client, jobId, typeof status === "string" ? [status] : status, options),
    events: (options = {}) => watchEvents(client, topicsOf(client.marketInterface, jobId), options),
  };
}
