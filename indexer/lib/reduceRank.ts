import type { Gain } from "./gainOf.ts";
import type { AccountRow } from "./Rows.ts";
import { rankScore } from "./rankScore.ts";

type Ranked = Pick<AccountRow, "filteredVolume" | "filteredLoss" | "rankSamples" | "clientsServed" | "rankScore">;

/** The rank of a provider's account after an event in one of its pairs. */
export function reduceRank(row: AccountRow, gain: Gain, tokenDecimals: number): Ranked {
  const filteredVolume = row.filteredVolume + gain.filteredVolume;
  const filteredLoss = row.filteredLoss + gain.filteredLoss;
  return {
    filteredVolume,
    filteredLoss,
    rankSamples: row.rankSamples + gain.samples,
    clientsServed: row.clientsServed + gain.clientsServed,
    rankScore: rankScore({ filteredVolume, filteredLoss }, tokenDecimals),
  };
}
