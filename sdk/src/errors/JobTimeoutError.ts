import type { JobStatus } from "../types/jobStatus.ts";
import { MarketError } from "./MarketError.ts";

/** A job did not get to the status that was waited for in time. It still may. */
export class JobTimeoutError extends MarketError {
  override readonly name = "JobTimeoutError";
  readonly jobId: bigint;
  readonly actual: JobStatus;
  readonly wanted: readonly JobStatus[];
  readonly timeoutMs: number;

  constructor(
    jobId: bigint,
    actual: JobStatus,
    wanted: readonly JobStatus[],
    timeoutMs: number,
    options?: ErrorOptions,
  ) {
    super(
      `Job ${jobId} is still ${actual}, and not ${wanted.join(" or ")}, after ${timeoutMs} ms.`,
      "Wait again, or see whose turn it is and until when with `turnOf`.",
      options,
    );
    this.jobId = jobId;
    this.actual = actual;
    this.wanted = wanted;
    this.timeoutMs = timeoutMs;
  }
}
