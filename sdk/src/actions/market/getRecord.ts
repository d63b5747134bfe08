import type { FunctionResult } from "../../chain/abiTypes.ts";
import { readContract } from "../../chain/readContract.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type GetRecordParameters = string;
/** Counts of jobs; volumes in whole cents of the token. */
export type GetRecordReturnType = FunctionResult<"recordOf">;
export type GetRecordErrorType = ReadErrorType;

/**
 * Reads the chain. What an account did as provider, client and evaluator. It records activity, not trust.
 *
 * @example
 * ```ts
 * const { completed, expired } = await market.getRecord(provider);
 * ```
 */
export async function getRecord(client: MarketClient, account: GetRecordParameters): Promise<GetRecordReturnType> {
  return readContract(client, "recordOf", [requireAddress("account", account)]);
}
