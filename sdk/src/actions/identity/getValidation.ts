import { ZeroHash } from "ethers";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { readRegistry } from "../../registries/registryCalls.ts";
import { requireRegistries } from "../../registries/requireRegistries.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { requireHash } from "./requireHash.ts";

export type GetValidationParameters = string;
export type GetValidationReturnType = {
  requestHash: string;
  validator: string;
  agentId: bigint;
  /**
   * True once the validator responded. Null on a registry of others while the response is 0 and without hash and tag: such a registry
   * does not tell that from no response, but the index does.
   */
  isAnswered: boolean | null;
  /** 0 to 100; 0 also before the first. */
  response: number;
  responseHash: string;
  /** Words of the validator's. */
  tag: string;
  /** Unix second of the latest change; 0 before the first response, on a registry of others the request's. */
  updatedAt: bigint;
};
/** `ContractRevertError` `ValidationRequestNotFound` if nobody made such a request. */
export type GetValidationErrorType = ReadErrorType | RegistriesMissingError;

/**
 * Reads the chain. A validation request and the validator's latest response.
 *
 * @example
 * ```ts
 * const { isAnswered, response, validator } = await market.identity.getValidation(requestHash);
 * ```
 */
export async function getValidation(
  client: MarketClient,
  hash: GetValidationParameters,
): Promise<GetValidationReturnType> {
  const requestHash = requireHash("requestHash", hash);
  const status = await readRegistry(client, "validation", "getValidationStatus", [requestHash]);
  const { validatorAddress: validator, agentId, responseHash, tag, lastUpdate: updatedAt } = status;
  const isTold = status.response > 0n || responseHash !== ZeroHash || tag !== "";
  const isOurs = !requireRegistries(client).validation.canonical;
  const isAnswered = isTold || (isOurs ? updatedAt > 0n : null);
  return {
    requestHash,
    validator,
    agentId,
    isAnswered,
    response: Number(status.response),
    responseHash,
    tag,
    updatedAt,
  };
}
