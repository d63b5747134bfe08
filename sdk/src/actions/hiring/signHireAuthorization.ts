import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import type { AuthorizationUnsupportedError } from "../../errors/AuthorizationUnsupportedError.ts";
import type { EvaluatorPartialError } from "../../errors/EvaluatorPartialError.ts";
import { checkEvaluator } from "../../offers/checkEvaluator.ts";
import { checkOffer } from "../../offers/checkOffer.ts";
import type { SignedOffer } from "../../offers/Offer.ts";
import { hireNonceOf } from "../../signatures/authorizationNonces.ts";
import { signAuthorization } from "../../signatures/signAuthorization.ts";
import type { ReadErrorType, SignErrorType } from "../errorTypes.ts";

export type SignHireAuthorizationParameters = SignedOffer;
/** An offer with its client's authorization to pay for it: all that a relayer needs to hire. */
export type AuthorizedHire = SignedOffer & {
  /** Who becomes client and pays from its wallet. */
  client: string;
  /** Unix second from which, exclusively, the authorization holds. */
  validAfter: bigint;
  /** Unix second before which it must be used. */
  validBefore: bigint;
  authorization: string;
};
export type SignHireAuthorizationReturnType = AuthorizedHire;
export type SignHireAuthorizationErrorType =
  | ReadErrorType
  | AuthorizationUnsupportedError
  | EvaluatorPartialError
  | SignErrorType;

/**
 * Signs, as client, that the market may pull exactly price and evaluator's fee of this offer from the signer's wallet (ERC-3009), until
 * the offer ends. It can pay for nothing else. Nothing is sent, and the signer needs no gas: hand it to whoever calls
 * `hireWithAuthorization`.
 *
 * @example
 * ```ts
 * const authorized = await clientMarket.signHireAuthorization(signedOffer);
 * await relayerMarket.hireWithAuthorization(authorized, { terms });
 * ```
 */
export async function signHireAuthorization(
  client: MarketClient,
  { offer, signature }: SignHireAuthorizationParameters,
): Promise<SignHireAuthorizationReturnType> {
  const { address } = requireSender(client);
  await checkOffer(client, offer);
  await checkEvaluator(client, address, offer);
  const nonce = hireNonceOf(client, offer);
  const validBefore = offer.validUntil;
  const authorization = await signAuthorization(client, offer.price + offer.evaluatorFee, nonce, validBefore, {
    offer,
  });
  return { offer, signature, client: address, validAfter: 0n, validBefore, authorization };
}
