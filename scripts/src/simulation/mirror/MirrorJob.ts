import type { WorldJob } from "../../runner/World.ts";

/** A job as the chain's events tell it, with what the next event needs. */
export type MirrorJob = WorldJob & {
  readonly isBonded: boolean;
  readonly bond: bigint;
  readonly evaluatorFee: bigint;
  /** What the client put up to dispute; 0 before. */
  readonly stake: bigint;
  /** What client and provider got out of a job that has ended; 0 before. */
  readonly toClient: bigint;
  readonly toProvider: bigint;
  readonly deliveryPeriod: bigint;
  readonly reviewPeriod: bigint;
  readonly rulingPeriod: bigint;
  /** A plain job's last moment. */
  readonly expiredAt: bigint;
  readonly postedAt: bigint;
  /** Time of the last event that changed it. */
  readonly changedAt: bigint;
  /** True once there was a ruling. */
  readonly isRuled: boolean;
  /** What the job holds, token units. */
  readonly held: bigint;
  /** Hash that the delivery commits to; undefined until there is one. */
  readonly deliverable: string | undefined;
  /** How good the delivery is, 0 to 1; undefined until there is one. */
  readonly quality: number | undefined;
  /** Part of the price that the provider earned, in basis points; undefined until the job has ended. */
  readonly share: bigint | undefined;
};
