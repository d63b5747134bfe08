import { isHexString, ZeroAddress, ZeroHash } from "ethers";
import { getLatestBlock } from "../actions/market/getLatestBlock.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";
import { minPeriodsOf } from "./minPeriodsOf.ts";
import type { Offer } from "./Offer.ts";

const DAY = 86_400n;
/** The longest periods that the market takes, in seconds: constants of `Offers.sol`. */
const MAX_DELIVERY_PERIOD = 365n * DAY;
const MAX_REVIEW_PERIOD = 30n * DAY;
const MAX_RULING_PERIOD = 60n * DAY;
/** Amounts are 96 bits wide. */
const MAX_AMOUNT = (1n << 96n) - 1n;
const MAX_TIME = (1n << 40n) - 1n;
/** Nonces from here up are for withdrawals. */
const WITHDRAWAL_NONCES = 1n << 255n;

/**
 * Refuses an offer that nobody could hire, before it is signed or put on record: the contract would say so only at the hire.
 *
 * @throws {@link InvalidArgumentError} that names the field and its bounds.
 */
export async function checkOffer(client: MarketClient, offer: Offer): Promise<void> {
  const [{ timestamp }, min] = await Promise.all([getLatestBlock(client), minPeriodsOf(client)]);
  checkAmounts(offer);
  checkRange("deliveryPeriod", offer.deliveryPeriod, 1n, MAX_DELIVERY_PERIOD);
  checkRange("reviewPeriod", offer.reviewPeriod, min.reviewPeriod, MAX_REVIEW_PERIOD);
  checkRange("rulingPeriod", offer.rulingPeriod, min.rulingPeriod, MAX_RULING_PERIOD);
  // The next block's time is later than the latest one's.
  checkRange("validUntil", offer.validUntil, BigInt(timestamp) + 2n, MAX_TIME);
  checkRange("nonce", offer.nonce, 0n, WITHDRAWAL_NONCES - 1n);
  if (!isHexString(offer.termsHash, 32) || offer.termsHash === ZeroHash) {
    throw new InvalidArgumentError("termsHash", offer.termsHash, "Pass the hash of terms, as `hashTerms` gives it.");
  }
  checkParties(client, offer);
}

function checkAmounts({ price, bond, evaluatorFee }: Offer): void {
  checkRange("price", price, 1n, MAX_AMOUNT);
  checkRange("bond", bond, 0n, price);
  checkRange("evaluatorFee", evaluatorFee, 0n, price);
}

function checkParties({ address, token }: MarketClient, { provider, evaluator, client, payTo }: Offer): void {
  const nobody = [ZeroAddress, address, token.address];
  refuse("provider", provider, nobody, "Name an account that is neither zero, nor the market, nor its token.");
  refuse("evaluator", evaluator, nobody, "Name an account that is neither zero, nor the market, nor its token.");
  refuse("client", client, nobody.slice(1), "Name an account that is neither the market nor its token.");
  refuse("evaluator", evaluator, [provider, client], "Take three accounts as client, provider and evaluator.");
  refuse("client", client, [provider], "Take three accounts as client, provider and evaluator.");
  refuse(
    "payTo",
    payTo,
    [address, token.address, evaluator],
    "Let earnings go to the provider or a wallet of its own.",
  );
}

function refuse(argument: string, account: string, others: readonly string[], remedy: string): void {
  const isAmong = others.some((other) => other.toLowerCase() === account.toLowerCase());
  if (isAmong) throw new InvalidArgumentError(argument, account, remedy);
}

function checkRange(argument: string, value: bigint, min: bigint, max: bigint): void {
  if (value < min || value > max) {
    throw new InvalidArgumentError(argument, value.toString(), `Pass a value from ${min} to ${max}.`);
  }
}
