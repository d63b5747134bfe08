import type { MarketClient } from "../client/MarketClient.ts";

/**
 * An account or a contract of the market's chain as CAIP-10 writes it.
 *
 * @example caip10({ chainId: 8453 }, "0xAb…") // "eip155:8453:0xAb…"
 */
export function caip10({ chainId }: Pick<MarketClient, "chainId">, address: string): string {
  return `eip155:${chainId}:${address}`;
}
