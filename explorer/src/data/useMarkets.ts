import { useSearchParams } from "wouter";
import type { Market } from "./types.ts";
import { type Asked, useIndex } from "./useIndex.ts";

/** The markets that the index covers, and the one that the reader looks at: `?market=<chainId>:<address>`, else the first. */
export function useMarkets(): { asked: Asked<{ markets: Market[] }>; markets: Market[]; market: Market | undefined } {
  const asked = useIndex({ path: "/stats" });
  const [parameters] = useSearchParams();
  const markets = asked.data?.markets ?? [];
  const wanted = parameters.get("market");
  return { asked, markets, market: markets.find((market) => marketId(market) === wanted) ?? markets[0] };
}

/** How pages name a market. */
export function marketId({ chainId, address }: Pick<Market, "chainId" | "address">): string {
  return `${chainId}:${address}`;
}
