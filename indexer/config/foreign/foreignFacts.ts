import { newMarket } from "../../lib/newMarket.ts";
import type { MarketRow } from "../../lib/Rows.ts";
import type { ForeignMarket } from "./foreignMarkets.ts";

/** A foreign market before its first event: what the table says, and zero totals. */
export function foreignFacts(market: ForeignMarket): MarketRow {
  const { chainId, address, generation, startBlock, paymentToken } = market;
  return newMarket({
    chainId,
    address,
    kind: "erc8183",
    generation,
    paymentToken: paymentToken.address,
    tokenSymbol: paymentToken.symbol,
    tokenDecimals: paymentToken.decimals,
    feeBps: null,
    feeRecipient: null,
    startBlock: BigInt(startBlock),
  });
}
