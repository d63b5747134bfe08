import type { JobKind } from "../generated/queries.ts";
import type { JobStatus } from "../types/jobStatus.ts";

/** A job as the chain has it at one block; amounts in token units, `deadline` in Unix seconds, periods in seconds. */
export type JobState = {
  readonly jobId: bigint;
  /** Null while it is neither: nobody was hired and nothing was paid. */
  readonly kind: JobKind | null;
  readonly status: JobStatus;
  readonly client: string;
  /** Null while nobody was named. */
  readonly provider: string | null;
  readonly evaluator: string;
  readonly budget: bigint;
  readonly bond: bigint;
  readonly evaluatorFee: bigint;
  /** What the client puts up, or has put up, to dispute. */
  readonly stake: bigint;
  /** When the running period ends; once a bonded job has ended, when it did. */
  readonly deadline: bigint;
  readonly reviewPeriod: bigint;
  readonly rulingPeriod: bigint;
};
