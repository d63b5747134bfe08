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

function keyOf(chainId: number, address: Hex): string {
  return `${chainId} ${address}`;
}
