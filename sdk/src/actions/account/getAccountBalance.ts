import { readContract } from "../../chain/readContract.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type GetAccountBalanceParameters = string;
/** Token units. */
export type GetAccountBalanceReturnType = bigint;
export type GetAccountBalanceErrorType = ReadErrorType;

/**
 * Reads the chain. Money of an account inside the market that no job holds.
 *
 * @example
 * ```ts
 * const units = await market.getAccountBalance(provider);
 * ```
 */
export async function getAccountBalance(
  client: MarketClient,
  account: GetAccountBalanceParameters,
): Promise<GetAccountBalanceReturnType> {
  return readContract(client, "accountBalance", [requireAddress("account", account)]);
}
