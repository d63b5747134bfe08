import { useMarkets } from "../data/useMarkets.ts";
import type { Place } from "./Place.ts";

/**
 * The market in which this page acts: the one that it shows, if it is one of ours.
 *
 * @param id - `<chainId>:<market>` where the page is about one market; the chosen one by default.
 */
export function usePlace(id?: string): Place | undefined {
  const { markets, market: chosen } = useMarkets();
  const market = id === undefined ? chosen : markets.find(({ chainId, address }) => `${chainId}:${address}` === id);
  if (market?.kind !== "surety") return undefined;
  const { chainId, address, tokenSymbol: symbol, tokenDecimals: decimals } = market;
  return { chainId, market: address, token: { symbol, decimals }, indexerUrl: INDEX_URL || location.origin };
}
