import type { Gain } from "./gainOf.ts";
import type { AccountRow } from "./Rows.ts";
import { rankScore } from "./rankScore.ts";

/** A provider's account after an event in one of its pairs. */
export function reduceRank(row: AccountRow, gain: Gain, tokenDecimals: number): AccountRow {
  const next = {
    ...row,
    filteredVolume: row.filteredVolume + gain.filteredVolume,
    filteredLoss: row.filteredLoss + gain.filteredLoss,
    rankSamples: row.rankSamples + gain.samples,
    clientsServed: row.clientsServed + gain.clientsServed,
  };
  return { ...next, rankScore: rankScore(next, tokenDecimals) };
}
