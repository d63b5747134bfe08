import type { Pair } from "../data/types.ts";

/** An account around the one in the middle; places run from -1 to 1. */
export type Counterparty = {
  address: string;
  /** `client`: it paid the one in the middle; `provider`: it was paid; `both`. */
  side: "client" | "provider" | "both";
  jobs: number;
  /** Earned parts of budgets, both ways, token units. */
  volume: bigint;
  /** Of `volume`, the greatest is 1. */
  weight: number;
  x: number;
  y: number;
};

/**
 * The accounts that one account traded with, on a circle around it, those of the most volume first, from the top clockwise.
 *
 * @param pairs Of one market, as client and as provider.
 * @param limit Most shown.
 */
export function counterpartyGraph(address: string, pairs: readonly Pair[], limit: number): Counterparty[] {
  const byAddress = new Map<string, Omit<Counterparty, "weight" | "x" | "y">>();
  for (const { client, provider, jobs, volume } of pairs) {
    const [other, side] = client === address ? ([provider, "provider"] as const) : ([client, "client"] as const);
    const known = byAddress.get(other);
    byAddress.set(other, {
      address: other,
      side: known === undefined || known.side === side ? side : "both",
      jobs: (known?.jobs ?? 0) + jobs,
      volume: (known?.volume ?? 0n) + BigInt(volume),
    });
  }
  const shown = [...byAddress.values()].sort(byVolume).slice(0, limit);
  const most = Number(shown[0]?.volume ?? 0n);
  return shown.map((one, i) => {
    const angle = (2 * Math.PI * i) / shown.length;
    const weight = most === 0 ? 0 : Number(one.volume) / most;
    return { ...one, weight, x: Math.sin(angle), y: -Math.cos(angle) };
  });
}

function byVolume(a: { volume: bigint; address: string }, b: { volume: bigint; address: string }): number {
  if (a.volume !== b.volume) return a.volume < b.volume ? 1 : -1;
  return a.address < b.address ? -1 : 1;
}
