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
  /** Unix second of chain time before which somebody must be hired; at most 365 days ahead. */
  expiresAt: number | bigint;
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
export function post(client: MarketClient, { evaluator, terms, expiresAt }: PostParameters): Promise<PostReturnType> {
  return sendWrite(client, () => {
    const bytes = encodeTerms(terms);
    const termsHash = keccak256(bytes);
    const judge = requireAddress("evaluator", evaluator);
    const expiry = requireInteger("expiresAt", expiresAt);
    return {
      to: client.address,
      data: encodeCall(client, "post", [judge, termsHash, expiry, hexlify(bytes)]),
      decode: (receipt) => ({ jobId: eventOf(client, receipt, "JobCreated").jobId, termsHash }),
    };
  });
}
