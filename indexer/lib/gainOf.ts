import type { PairRow } from "./Rows.ts";

/** What an event in one pair changes in the provider's rank and in the market's filtered volume. */
export type Gain = Pick<PairRow, "provider" | "filteredVolume" | "filteredLoss" | "samples"> & {
  /** 1 if the client paid this provider for the first time. */
  clientsServed: number;
};

/** The difference that a pair's event made; null if none of these changed. */
export function gainOf(before: PairRow | null, after: PairRow): Gain | null {
  const gain = {
    provider: after.provider,
    filteredVolume: after.filteredVolume - (before?.filteredVolume ?? 0n),
    filteredLoss: after.filteredLoss - (before?.filteredLoss ?? 0n),
    samples: after.samples - (before?.samples ?? 0),
    clientsServed: after.volume > 0n && (before?.volume ?? 0n) === 0n ? 1 : 0,
  };
  return gain.samples > 0 || gain.clientsServed > 0 ? gain : null;
}
