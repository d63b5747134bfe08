import type { Difference } from "./Difference.ts";

/** What was compared of one contract, and what was found. */
export type Reconciliation = {
  readonly chainId: number;
  /** The market's address, or the identity registry's, which stands for the other registries of its chain too. */
  readonly contract: string;
  /** The block at which both were read. */
  readonly block: number;
  /** Unix second of the comparison. */
  readonly checkedAt: number;
  /** What was compared, in words. */
  readonly scope: string;
  /** Rows of all tables that were compared. */
  readonly checked: number;
  /** Empty if index and chain agree. */
  readonly differences: readonly Difference[];
};
