import type { PairRow } from "./Rows.ts";

/** What an event in one pair changes in the provider's rank and in the market's filtered volume. */
export type Gain = Pick<PairRow, "provider" | "filteredVolume" | "filteredLoss" | "samples"> & {
  /** 1 if the client paid this provider for the first time. */
  clientsServed: number;
};

/** The difference that an event makes to a pair, given the columns that it changed; null if none of these. */
export function gainOf(row: PairRow, next: Partial<PairRow>): Gain | null {
  const { volume = row.volume, filteredVolume = row.filteredVolume, filteredLoss = row.filteredLoss } = next;
  const gain = {
    provider: row.provider,
    filteredVolume: filteredVolume - row.filteredVolume,
    filteredLoss: filteredLoss - row.filteredLoss,
    samples: (next.samples ?? row.samples) - row.samples,
    clientsServed: volume > 0n && row.volume === 0n ? 1 : 0,
  };
  return gain.samples > 0 || gain.clientsServed > 0 ? gain : null;
}
