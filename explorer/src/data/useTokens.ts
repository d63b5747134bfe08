import type { Market } from "./types.ts";
import { useIndex } from "./useIndex.ts";

/** A row that belongs to a market. */
type InMarket = { chainId: number; market: string };

/** The token in which a row's amounts are counted; `isKnown` once the markets have been read. */
export function useTokens(): { tokenOf(row: InMarket): Market | undefined; isKnown: boolean } {
  const { data } = useIndex({ path: "/stats" });
  const tokenOf = ({ chainId, market }: InMarket) =>
    data?.markets.find((one) => one.chainId === chainId && one.address === market);
  return { tokenOf, isKnown: data !== undefined };
}
