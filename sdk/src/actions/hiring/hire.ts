import { hexlify } from "ethers";
import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { readContract } from "../../chain/readContract.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import { encodeTerms } from "../../documents/hashTerms.ts";
import type { Terms } from "../../documents/Terms.ts";
import { EvaluatorPartialError } from "../../errors/EvaluatorPartialError.ts";
import type { InvalidDocumentError } from "../../errors/InvalidDocumentError.ts";
import type { Offer, SignedOffer } from "../../offers/Offer.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

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
      data: terms === undefined ? call : withTerms(client, call, terms),
      decode: (receipt) => ({ jobId: eventOf(client, receipt, "Hired").jobId }),
    };
  });
}

function withTerms(client: MarketClient, call: string, terms: Terms): string {
  const publication = encodeCall(client, "publishTerms", [hexlify(encodeTerms(terms))]);
  return encodeCall(client, "multicall", [[publication, call]]);
}

/** The contract leaves this to its callers: an evaluator that acts for a party is no evaluator. */
async function checkEvaluator(client: MarketClient, hirer: string, { evaluator, provider }: Offer): Promise<void> {
  await Promise.all(
    [hirer, provider].map(async (principal) => {
      const { terms } = await readContract(client, "mandateOf", [principal, evaluator]);
      if (terms.rights !== 0n) throw new EvaluatorPartialError(evaluator, principal);
    }),
  );
}
