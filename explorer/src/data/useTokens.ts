import type { Market } from "./types.ts";
import { type Asked, useIndex } from "./useIndex.ts";

/** A row that belongs to a market. */
type InMarket = { chainId: number; market: string };

/** The token in which a row's amounts are counted, once the markets were `asked` for. */
export function useTokens(): { tokenOf(row: InMarket): Market | undefined; asked: Asked<{ markets: Market[] }> } {
  const asked = useIndex({ path: "/stats" });
  const tokenOf = ({ chainId, market }: InMarket) =>
    asked.data?.markets.find((one) => one.chainId === chainId && one.address === market);
  return { tokenOf, asked };
}
