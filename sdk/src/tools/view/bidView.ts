import { ZeroAddress } from "ethers";
import type { Bid } from "../../actions/index/listBids.ts";
import { formatAmount } from "../../amounts/formatAmount.ts";
import type { Market } from "../../createMarket.ts";
import { hashOffer } from "../../offers/offerTypedData.ts";
import type { ToolOutput } from "../MarketTool.ts";
import { isoTime } from "./isoTime.ts";

/** A bid as a model reads it; `offerHash` names it exactly. */
export function bidView(market: Market, { offer, isMatching, isHired, placedAt }: Bid): ToolOutput {
  const amount = (units: bigint) => formatAmount(units, market.token.decimals);
  return {
    offerHash: hashOffer(market, offer),
    provider: offer.provider,
    price: amount(offer.price),
    evaluatorFee: amount(offer.evaluatorFee),
    total: amount(offer.price + offer.evaluatorFee),
    bond: amount(offer.bond),
    evaluator: offer.evaluator,
    deliverySeconds: Number(offer.deliveryPeriod),
    reviewSeconds: Number(offer.reviewPeriod),
    rulingSeconds: Number(offer.rulingPeriod),
    payTo: offer.payTo === ZeroAddress ? null : offer.payTo,
    validUntil: isoTime(offer.validUntil),
    placedAt: isoTime(placedAt),
    isMatching,
    isHired,
  };
}
