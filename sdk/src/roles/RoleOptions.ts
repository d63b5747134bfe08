import type { MarketError } from "../errors/MarketError.ts";

/** What every role takes. */
export type RoleOptions = {
  /** First block whose jobs are looked after; by default the one in which the market was deployed, so that a restart misses none. */
  fromBlock?: number;
  /** Blocks that must stand on what is acted on, its own included; 1 by default. Raise it before costly work. */
  confirmations?: number;
  /** Ends the role. */
  signal?: AbortSignal;
  /** Told of every failure, the functions' own included; without it failures are thrown away. The role goes on. */
  onError?: (error: Error | MarketError, jobId: bigint) => void;
};

/** A role at work. */
export type Role = {
  /** Resolves once the role has ended and its last act is sent; rejects if it could not go on. */
  readonly done: Promise<void>;
};
