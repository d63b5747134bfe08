import type { MarketClient } from "../client/MarketClient.ts";

/** The variables by which every query names its market. */
export function marketKey({ chainId, address }: MarketClient): { chainId: number; market: string } {
  return { chainId, market: address };
}
