import type { FunctionResult } from "../../chain/abiTypes.ts";
import { readContract } from "../../chain/readContract.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type GetSpendableParameters = { principal: string; operator: string };
/** `left` in token units, `resetsAt` in Unix seconds; both 0 without a mandate, and once it has expired. */
export type GetSpendableReturnType = FunctionResult<"spendable">;
export type GetSpendableErrorType = ReadErrorType;

/**
 * Reads the chain. What an operator may still put at risk now, and when its window begins anew. `getMandate` tells the whole mandate.
 *
 * @example
 * ```ts
 * const { left, resetsAt } = await market.getSpendable({ principal, operator });
 * ```
 */
export async function getSpendable(
  client: MarketClient,
  { principal, operator }: GetSpendableParameters,
): Promise<GetSpendableReturnType> {
  return readContract(client, "spendable", [
    requireAddress("principal", principal),
    requireAddress("operator", operator),
  ]);
}
