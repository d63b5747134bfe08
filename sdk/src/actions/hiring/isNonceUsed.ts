import { readContract } from "../../chain/readContract.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type IsNonceUsedParameters = { principal: string; nonce: bigint };
export type IsNonceUsedReturnType = boolean;
export type IsNonceUsedErrorType = ReadErrorType;

/**
 * Reads the chain. True if an offer or a signed withdrawal with this nonce was used or called off.
 *
 * @example
 * ```ts
 * const { provider, nonce } = signedOffer.offer;
 * if (!(await market.isNonceUsed({ principal: provider, nonce }))) await market.hire(signedOffer);
 * ```
 */
export async function isNonceUsed(
  client: MarketClient,
  { principal, nonce }: IsNonceUsedParameters,
): Promise<IsNonceUsedReturnType> {
  return readContract(client, "nonceUsed", [requireAddress("principal", principal), nonce]);
}
