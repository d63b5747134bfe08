import { ZeroAddress } from "ethers";
import { type Amount, parseAmount } from "../../amounts/parseAmount.ts";
import { signTypedData } from "../../chain/signTypedData.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import type { EvaluatorPartialError } from "../../errors/EvaluatorPartialError.ts";
import type { InvalidAmountError } from "../../errors/InvalidAmountError.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import { checkEvaluator } from "../../offers/checkEvaluator.ts";
import { checkOffer } from "../../offers/checkOffer.ts";
import { minPeriodsOf } from "../../offers/minPeriodsOf.ts";
import type { Offer, SignedOffer } from "../../offers/Offer.ts";
import { takeOfferNonce } from "../../offers/OfferNumbers.ts";
import { offerDomain, offerTypes } from "../../offers/offerTypedData.ts";
import type { ReadErrorType, SignErrorType } from "../errorTypes.ts";
import { getJob } from "../market/getJob.ts";
import { requireAddress } from "../requireAddress.ts";
import { requireInteger } from "../requireInteger.ts";
import { validUntilOf } from "../validUntilOf.ts";

const DAY = 86_400n;

export type SignOfferParameters = {
  /** keccak256 of the terms' exact bytes, from `hashTerms` or the index. */
  termsHash: string;
  /** Payment for the work; above zero. */
  price: Amount;
  /** The posting that this answers; without it the offer is for a direct hire. */
  jobId?: bigint;
  /** The provider's security, at most the price; 0 by default. It is taken from its account balance at hire. */
  bond?: Amount;
  /** Who rules on a dispute; the posting's evaluator by default, and needed without a posting. */
  evaluator?: string;
  /** Paid to the evaluator once it is called; 0 by default. */
  evaluatorFee?: Amount;
  /** The only client that may hire; the posting's by default, else anyone. */
  client?: string;
  /** Seconds from hire to the delivery deadline; a day by default. */
  deliveryPeriod?: number | bigint;
  /** Seconds the client has to answer a delivery; a day by default, or the market's minimum if that is longer. */
  reviewPeriod?: number | bigint;
  /** Seconds the evaluator has to rule; three days by default, or the market's minimum if that is longer. */
  rulingPeriod?: number | bigint;
  /** Wallet for the earnings; by default they stay in the provider's account balance. */
  payTo?: string;
  /** Unix second of chain time before which it must be hired; an hour from now by default. */
  validUntil?: number | bigint;
  /** The principal, if the signer is its operator; the signer by default. */
  provider?: string;
  /** One-use number below 2^255; by default it is drawn so that no two offers of any process share one. */
  nonce?: bigint;
};
export type SignOfferReturnType = SignedOffer;
export type SignOfferErrorType = ReadErrorType | InvalidAmountError | EvaluatorPartialError | SignErrorType;

/**
 * Signs an offer to do work. Nothing is sent: hand it to `bid`, or to the client. An offer that nobody could hire is refused.
 *
 * @example
 * ```ts
 * const offer = await market.signOffer({ jobId, termsHash, price: "20", bond: "2" });
 * await market.bid(offer);
 * ```
 */
export async function signOffer(client: MarketClient, parameters: SignOfferParameters): Promise<SignOfferReturnType> {
  const offer = await completeOffer(client, parameters);
  await checkOffer(client, offer);
  await checkEvaluator(client, offer.client, offer);
  return { offer, signature: await signTypedData(client, offerDomain(client), offerTypes, offer) };
}

async function completeOffer(client: MarketClient, parameters: SignOfferParameters): Promise<Offer> {
  const { address: signer } = requireSender(client);
  const { decimals } = client.token;
  const amounts = {
    price: parseAmount(parameters.price, decimals),
    bond: parseAmount(parameters.bond ?? 0n, decimals),
    evaluatorFee: parseAmount(parameters.evaluatorFee ?? 0n, decimals),
  };
  const provider = requireAddress("provider", parameters.provider ?? signer);
  const payTo = requireAddress("payTo", parameters.payTo ?? ZeroAddress);
  const deliveryPeriod = requireInteger("deliveryPeriod", parameters.deliveryPeriod ?? DAY);
  const [parties, periods, validUntil] = await Promise.all([
    partiesOf(client, parameters),
    periodsOf(client, parameters),
    validUntilOf(client, "validUntil", parameters.validUntil),
  ]);
  const nonce = parameters.nonce ?? takeOfferNonce(client, provider);
  const { termsHash, jobId = 0n } = parameters;
  return {
    provider,
    signer,
    ...parties,
    jobId,
    termsHash,
    ...amounts,
    deliveryPeriod,
    ...periods,
    payTo,
    validUntil,
    nonce,
  };
}

async function partiesOf(client: MarketClient, parameters: SignOfferParameters) {
  const { jobId, evaluator, client: hirer } = parameters;
  const isComplete = evaluator !== undefined && hirer !== undefined;
  const posting = jobId === undefined || isComplete ? undefined : await getJob(client, jobId);
  const judge = evaluator ?? posting?.evaluator;
  if (judge === undefined) {
    throw new InvalidArgumentError(
      "evaluator",
      "undefined",
      "Name the evaluator of a direct offer; a posting has its own.",
    );
  }
  return {
    client: requireAddress("client", hirer ?? posting?.client ?? ZeroAddress),
    evaluator: requireAddress("evaluator", judge),
  };
}

async function periodsOf(client: MarketClient, { reviewPeriod, rulingPeriod }: SignOfferParameters) {
  const min = await minPeriodsOf(client);
  return {
    reviewPeriod: requireInteger("reviewPeriod", reviewPeriod ?? larger(DAY, min.reviewPeriod)),
    rulingPeriod: requireInteger("rulingPeriod", rulingPeriod ?? larger(3n * DAY, min.rulingPeriod)),
  };
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
