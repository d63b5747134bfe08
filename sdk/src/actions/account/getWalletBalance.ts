import { readToken } from "../../chain/readContract.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type GetWalletBalanceParameters = string;
/** Token units. */
export type GetWalletBalanceReturnType = bigint;
export type GetWalletBalanceErrorType = ReadErrorType;

/**
 * Reads the chain. Payment tokens in an account's own wallet, outside of the market.
 *
 * @example
 * ```ts
 * const units = await market.getWalletBalance(client);
 * ```
 */
export async function getWalletBalance(
  client: MarketClient,
  account: GetWalletBalanceParameters,
): Promise<GetWalletBalanceReturnType> {
  return BigInt(String(await readToken(client, "balanceOf", [requireAddress("account", account)])));
}
