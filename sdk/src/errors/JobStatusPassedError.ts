import type { JobStatus } from "../types/jobStatus.ts";
import { MarketError } from "./MarketError.ts";

/** A job was waited for, and took a way that no longer leads to the status. */
export class JobStatusPassedError extends MarketError {
  override readonly name = "JobStatusPassedError";
  readonly jobId: bigint;
  readonly actual: JobStatus;
  readonly wanted: readonly JobStatus[];

  constructor(jobId: bigint, actual: JobStatus, wanted: readonly JobStatus[], options?: ErrorOptions) {
    super(
      `Job ${jobId} is ${actual} and will not become ${wanted.join(" or ")} any more.`,
      "Act on the status that it has; pass several statuses to wait for whichever comes first.",
      options,
    );
    this.jobId = jobId;
    this.actual = actual;
    this.wanted = wanted;
  }
}
