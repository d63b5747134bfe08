import type { JobStatus } from "@surety/sdk";
import type { RunEvent } from "./RunEvent.ts";

/** How far a run is, after one block. Amounts in token units. */
export type Progress = {
  readonly scenario: string;
  readonly seed: number;
  readonly step: number;
  /** Jobs that clients want done, and jobs that have ended. */
  readonly jobs: number;
  readonly settled: number;
  /** Jobs by status. */
  readonly statuses: ReadonlyMap<JobStatus, number>;
  /** What running jobs hold. */
  readonly held: bigint;
  /** Wallets and account balances by strategy. */
  readonly money: ReadonlyMap<string, bigint>;
  /** Acts of the block, in the order of the chain. */
  readonly events: readonly RunEvent[];
};
