import type { MarketEvent } from "./MarketEvent.ts";
import type { BidRow, JobRow } from "./Rows.ts";

/** A bid as just placed; with the same nonce it replaces an earlier one, since both cannot be hired. `posting` is its job. */
export function reduceBid({ args, place }: MarketEvent<"BidPlaced">, posting: JobRow): BidRow {
  const { offer } = args;
  return {
    ...offer,
    chainId: place.chainId,
    market: place.market,
    deliveryPeriod: BigInt(offer.deliveryPeriod),
    reviewPeriod: BigInt(offer.reviewPeriod),
    rulingPeriod: BigInt(offer.rulingPeriod),
    validUntil: BigInt(offer.validUntil),
    signature: args.signature,
    isMatching: isMatching(offer, posting),
    isHired: false,
    placedBlock: place.block,
    placedAt: place.timestamp,
    placedTx: place.tx,
  };
}

/** What `hire` will ask; the contract's `bid` checks signature, Open and deadline only. */
function isMatching(offer: MarketEvent<"BidPlaced">["args"]["offer"], posting: JobRow): boolean | null {
  if (offer.client !== posting.client || offer.evaluator !== posting.evaluator) return false;
  if (posting.provider !== null && posting.provider !== offer.provider) return false;
  return posting.termsHash === null ? null : posting.termsHash === offer.termsHash;
}
