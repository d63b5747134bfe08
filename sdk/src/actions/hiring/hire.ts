import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import type { Terms } from "../../documents/Terms.ts";
import type { EvaluatorPartialError } from "../../errors/EvaluatorPartialError.ts";
import type { InvalidDocumentError } from "../../errors/InvalidDocumentError.ts";
import { checkEvaluator } from "../../offers/checkEvaluator.ts";
import type { SignedOffer } from "../../offers/Offer.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";
import { withTerms } from "./withTerms.ts";

export type HireParameters = SignedOffer;
export type HireOptions = {
  /** Terms of a direct hire, published in the same transaction; a posting has published its own. */
  terms?: Terms;
  /** Who becomes client and pays from its account balance, if the signer is its operator with the right `hire`; the signer by default. */
  principal?: string;
};
export type HireReturnType = Handle<{ jobId: bigint }>;
export type HireErrorType = WriteErrorType | InvalidDocumentError | EvaluatorPartialError;

/**
 * Hires by a signed offer. Price and evaluator's fee are taken from the signer's account balance, then from its wallet as far as it
 * has approved the market; the bond from the provider's balance.
 *
 * @example
 * ```ts
 * const { jobId } = (await (await market.hire(signedOffer)).wait()).result;
 * ```
 */
export function hire(
  client: MarketClient,
  { offer, signature }: HireParameters,
  { terms, principal }: HireOptions = {},
): Promise<HireReturnType> {
  return sendWrite(client, async () => {
    const hirer = requireAddress("principal", principal ?? requireSender(client).address);
    await checkEvaluator(client, hirer, offer);
    const call =
      principal === undefined
        ? encodeCall(client, "hire", [offer, signature])
        : encodeCall(client, "hireFor", [hirer, offer, signature]);
    return {
      to: client.address,
      data: withTerms(client, call, terms),
      decode: (receipt) => ({ jobId: eventOf(client, receipt, "Hired").jobId }),
    };
  });
}
