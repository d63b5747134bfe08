import type { Hex } from "viem";
import { knownMarkets } from "../config/knownMarkets.ts";
import type { MarketIdentity } from "../lib/newMarket.ts";

const MARKETS = new Map<string, MarketIdentity>(knownMarkets().map((row) => [keyOf(row.chainId, row.address), row]));

/** What the configuration says of a market: it never changes, so no event has to look it up in the database. */
export function marketOf({ chainId, market }: { chainId: number; market: Hex }): MarketIdentity {
  const found = MARKETS.get(keyOf(chainId, market));
  if (found === undefined) throw new Error(`Market ${market} of chain ${chainId} is not configured`);
  return found;
}

/** The markets of ours on a chain. */
export function marketsOn(chainId: number): Hex[] {
  return [...MARKETS.values()]
    .filter((row) => row.chainId === chainId && row.kind === "surety")
    .map(({ address }) => address);
}

/** Decimals of a market's token; null if the market is not configured. */
export function decimalsOf(chainId: number, market: Hex): number | null {
  return MARKETS.get(keyOf(chainId, market))?.tokenDecimals ?? null;
}

function keyOf(chainId: number, address: Hex): string {
  return `${chainId} ${address}`;
}
