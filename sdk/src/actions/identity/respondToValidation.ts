import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { verdictKind } from "../../documents/documentKinds.ts";
import type { Verdict } from "../../documents/Verdict.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import type { InvalidDocumentError } from "../../errors/InvalidDocumentError.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { callRegistry, registryEventOf } from "../../registries/registryCalls.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { fileInUri } from "./fileInUri.ts";
import { requireHash } from "./requireHash.ts";
import { requireUri } from "./requireUri.ts";

/** A verdict whose score is the response, or a bare response with the URI of its evidence, if there is any. */
export type ValidationAnswer =
  | {
      /** Made with `buildVerdict` for this request; it stands in the response's URI. */
      verdict: Verdict;
      response?: undefined;
      uri?: undefined;
      hash?: undefined;
    }
  | {
      /** 0 (failed) to 100 (passed). */
      response: number;
      uri?: string;
      /** keccak256 of what stands at `uri`. */
      hash?: string;
      verdict?: undefined;
    };

export type RespondToValidationParameters = ValidationAnswer & {
  requestHash: string;
  /** For instance how final it is; none by default. */
  tag?: string;
};
export type RespondToValidationReturnType = Handle<{
  requestHash: string;
  agentId: bigint;
  response: number;
  uri: string;
  hash: string;
}>;
/** `ContractRevertError` `ValidationRequestNotFound` or `ValidationCallerRefused`. */
export type RespondToValidationErrorType = WriteErrorType | RegistriesMissingError | InvalidDocumentError;

/**
 * Responds to a validation request, or replaces the response. The validator that was asked only.
 *
 * @example
 * ```ts
 * const verdict = buildVerdict({ subject: requestHash, score: 100, summary: "The sum is right." });
 * await market.identity.respondToValidation({ requestHash, verdict });
 * ```
 */
export function respondToValidation(
  client: MarketClient,
  { requestHash, tag = "", ...answer }: RespondToValidationParameters,
): Promise<RespondToValidationReturnType> {
  return sendWrite(client, () => {
    const request = requireHash("requestHash", requestHash);
    const { response, uri, hash } = answerOf(request, answer);
    return {
      ...callRegistry(client, "validation", "validationResponse", [request, BigInt(response), uri, hash, tag]),
      decode: (receipt) => {
        const { agentId } = registryEventOf(client, receipt, "validation", "ValidationResponse");
        return { requestHash: request, agentId, response, uri, hash };
      },
    };
  });
}

function answerOf(request: string, { verdict, response, uri, hash }: ValidationAnswer) {
  if (verdict !== undefined) {
    if (verdict.subject !== request) {
      throw new InvalidArgumentError("verdict.subject", String(verdict.subject), `Judge the request ${request}.`);
    }
    return { response: verdict.score, ...fileInUri(verdictKind, verdict) };
  }
  if (!Number.isInteger(response) || response < 0 || response > 100) {
    throw new InvalidArgumentError("response", String(response), "Pass a whole number from 0 to 100.");
  }
  const evidence = uri === undefined ? "" : requireUri("uri", uri);
  return { response, uri: evidence, hash: requireHash("hash", hash) };
}
