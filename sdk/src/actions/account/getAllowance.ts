import { readToken } from "../../chain/readContract.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type GetAllowanceParameters = string;
/** Token units. */
export type GetAllowanceReturnType = bigint;
export type GetAllowanceErrorType = ReadErrorType;

/**
 * Reads the chain. What the market may still pull from an account's wallet, as `approve` set it.
 *
 * @example
 * ```ts
 * const units = await market.getAllowance(client);
 * ```
 */
export async function getAllowance(
  client: MarketClient,
  account: GetAllowanceParameters,
): Promise<GetAllowanceReturnType> {
  const owner = requireAddress("account", account);
  return BigInt(String(await readToken(client, "allowance", [owner, client.address])));
}
