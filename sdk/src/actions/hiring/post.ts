import { hexlify, keccak256 } from "ethers";
import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { encodeTerms } from "../../documents/hashTerms.ts";
import type { Terms } from "../../documents/Terms.ts";
import type { InvalidDocumentError } from "../../errors/InvalidDocumentError.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";
import { requireInteger } from "../requireInteger.ts";

export type PostParameters = {
  /** Who rules if the delivery is disputed. */
  evaluator: string;
  /** What is wanted; published with the posting. */
  terms: Terms;
  /** True to put only the terms' hash on chain: you hand the terms to the providers that shall bid. False by default. */
  isPrivate?: boolean;
  /** Unix second of chain time before which somebody must be hired; at most 365 days ahead. */
  expiresAt: number | bigint;
  /** Who becomes client, if the signer is its operator with the right `post`; the signer by default. */
  principal?: string;
};
export type PostReturnType = Handle<{ jobId: bigint; termsHash: string }>;
export type PostErrorType = WriteErrorType | InvalidDocumentError;

/**
 * Posts work for which providers may bid. No money moves until somebody is hired.
 *
 * @example
 * ```ts
 * const { timestamp } = await market.getLatestBlock();
 * const posting = await market.post({ evaluator, terms, expiresAt: timestamp + 3_600 });
 * const { jobId } = (await posting.wait()).result;
 * ```
 */
export function post(client: MarketClient, parameters: PostParameters): Promise<PostReturnType> {
  return sendWrite(client, () => {
    const bytes = encodeTerms(parameters.terms);
    const termsHash = keccak256(bytes);
    const evaluator = requireAddress("evaluator", parameters.evaluator);
    const expiry = requireInteger("expiresAt", parameters.expiresAt);
    const posting = [evaluator, termsHash, expiry, parameters.isPrivate ? "0x" : hexlify(bytes)] as const;
    const { principal } = parameters;
    return {
      to: client.address,
      data:
        principal === undefined
          ? encodeCall(client, "post", posting)
          : encodeCall(client, "postFor", [requireAddress("principal", principal), ...posting]),
      decode: (receipt) => ({ jobId: eventOf(client, receipt, "JobCreated").jobId, termsHash }),
    };
  });
}
