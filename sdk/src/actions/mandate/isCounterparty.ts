import { readContract } from "../../chain/readContract.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type IsCounterpartyParameters = { principal: string; account: string };
export type IsCounterpartyReturnType = boolean;
export type IsCounterpartyErrorType = ReadErrorType;

/**
 * Reads the chain. True if an account is on a principal's list of counterparties.
 *
 * @example
 * ```ts
 * const isListed = await market.isCounterparty({ principal, account: provider });
 * ```
 */
export async function isCounterparty(
  client: MarketClient,
  { principal, account }: IsCounterpartyParameters,
): Promise<IsCounterpartyReturnType> {
  return readContract(client, "isCounterparty", [
    requireAddress("principal", principal),
    requireAddress("account", account),
  ]);
}
