import type { MarketClient } from "../../client/MarketClient.ts";
import { toMarketError } from "../../errors/toMarketError.ts";
import type { ReadErrorType } from "../errorTypes.ts";

/** Number, and time in Unix seconds. */
export type GetLatestBlockReturnType = { number: number; timestamp: number };
export type GetLatestBlockErrorType = ReadErrorType;

/**
 * Reads the chain. Its newest block; every deadline is measured against its time, never against the machine's clock.
 *
 * @example
 * ```ts
 * const { timestamp } = await market.getLatestBlock();
 * await market.post({ evaluator, terms, expiresAt: timestamp + 3_600 });
 * ```
 */
export async function getLatestBlock(client: MarketClient): Promise<GetLatestBlockReturnType> {
  try {
    const block = await client.provider.send("eth_getBlockByNumber", ["latest", false]);
    const { number, timestamp } = block as { number: string; timestamp: string };
    return { number: Number(number), timestamp: Number(timestamp) };
  } catch (error) {
    throw toMarketError(error, { url: client.rpcOrigin });
  }
}
