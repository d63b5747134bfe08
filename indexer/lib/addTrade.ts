import { capOf } from "./capOf.ts";
import type { PairRow } from "./Rows.ts";

/** The sums of a pair that the provider's rank is made of, in token units. */
export type RankedSums = Pick<PairRow, "provenVolume" | "filteredVolume" | "lostVolume" | "filteredLoss">;

/** What the end of one bonded job adds to its pair, in token units. */
export type Trade = {
  /** Earned without a visible sign of self-dealing. */
  proven: bigint;
  /** Not delivered, given up, or ruled or conceded away. */
  lost: bigint;
  /** What the client earned so far from the provider, in jobs with the roles exchanged. */
  returned: bigint;
};

/**
 * The sums of a pair after one more trade: volume net of what flowed back, at its highest, and losses, each at most one cap. Why so:
 * `rankScore.ts`.
 */
export function addTrade(sums: RankedSums, { proven, lost, returned }: Trade, tokenDecimals: number): RankedSums {
  const cap = capOf(tokenDecimals);
  const provenVolume = sums.provenVolume + proven;
  const lostVolume = sums.lostVolume + lost;
  return {
    provenVolume,
    filteredVolume: max(sums.filteredVolume, min(provenVolume - returned, cap)),
    lostVolume,
    filteredLoss: min(lostVolume, cap),
  };
}

function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
