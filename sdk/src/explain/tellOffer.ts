import { ZeroAddress } from "ethers";
import { stakeOf } from "../guard/splitOf.ts";
import type { Offer } from "../offers/Offer.ts";
import { formatPeriod, formatTime } from "./formatTime.ts";
import type { Told } from "./Told.ts";

/** What hiring by an offer means for its client. */
export function tellHire(client: string, offer: Offer, amount: (units: bigint) => string, now: number): Told {
  const { price, bond, evaluatorFee, provider, evaluator, jobId } = offer;
  const due = BigInt(now) + offer.deliveryPeriod;
  const what = jobId === 0n ? "a new job" : `posting ${jobId}`;
  return {
    does:
      `${client} hires ${provider} for ${what}: it locks ${amount(price)} and an evaluator's fee of ${amount(evaluatorFee)}; ` +
      `the provider locks a bond of ${amount(bond)}. Evaluator is ${evaluator}.`,
    worst: `${amount(price + evaluatorFee)} are paid for bad work that nobody disputes in time; a lost dispute costs a stake of ${amount(stakeOf(offer))} more. If the provider delivers nothing, everything comes back with the bond.`,
    next: `${provider} delivers with submit before ${formatTime(due)} at the latest reckoned from now; else anyone may call claimRefund.`,
    warnings:
      bond * 10n < price ? ["The bond is below a tenth of the price: junk work costs its provider little."] : [],
  };
}

/** What signing an offer means for its provider. */
export function tellOffer(offer: Offer, amount: (units: bigint) => string): Told {
  const { price, bond, client, provider, evaluator, jobId, payTo } = offer;
  const who = client === ZeroAddress ? "anyone" : client;
  const what = jobId === 0n ? "a direct job" : `posting ${jobId}`;
  const earnings = payTo === ZeroAddress ? "its account balance" : payTo;
  return {
    does:
      `${provider} offers ${who} to do ${what} for ${amount(price)} with a bond of ${amount(bond)}, ` +
      `within ${formatPeriod(offer.deliveryPeriod)} of the hire. Evaluator is ${evaluator}; earnings go to ${earnings}.`,
    worst: `The bond of ${amount(bond)} is lost if nothing is delivered in time or a dispute is lost.`,
    next: `${who} may hire it until ${formatTime(offer.validUntil)}; cancelNonce with nonce ${offer.nonce} calls it off.`,
  };
}
