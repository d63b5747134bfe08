import { hexlify, keccak256 } from "ethers";
import { encodeCall } from "../../chain/encodeCall.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { encodeTerms } from "../../documents/hashTerms.ts";
import type { Terms } from "../../documents/Terms.ts";
import type { InvalidDocumentError } from "../../errors/InvalidDocumentError.ts";
import type { WriteErrorType } from "../errorTypes.ts";

export type PublishTermsParameters = {
  /** What is wanted in a direct hire. */
  terms: Terms;
};
export type PublishTermsReturnType = Handle<{ termsHash: string }>;
export type PublishTermsErrorType = WriteErrorType | InvalidDocumentError;

/**
 * Publishes the terms of direct hires as an event, so that anyone finds them by their hash. `hire` does it on its own if it is given terms.
 *
 * @example
 * ```ts
 * const { termsHash } = (await (await market.publishTerms({ terms })).wait()).result;
 * ```
 */
export function publishTerms(client: MarketClient, { terms }: PublishTermsParameters): Promise<PublishTermsReturnType> {
  return sendWrite(client, () => {
    const bytes = encodeTerms(terms);
    return {
      to: client.address,
      data: encodeCall(client, "publishTerms", [hexlify(bytes)]),
      decode: () => ({ termsHash: keccak256(bytes) }),
    };
  });
}
