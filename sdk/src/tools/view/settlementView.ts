import type { Settlement } from "../../actions/Settlement.ts";
import { formatAmount } from "../../amounts/formatAmount.ts";
import type { Market } from "../../createMarket.ts";
import type { ToolOutput } from "../MarketTool.ts";

/** How a job ended and who got what. */
export function settlementView(market: Market, settlement: Settlement): ToolOutput {
  const amount = (units: bigint) => formatAmount(units, market.token.decimals);
  return {
    jobId: settlement.jobId.toString(),
    how: settlement.how,
    providerShareBps: Number(settlement.share),
    toProvider: amount(settlement.toProvider),
    toClient: amount(settlement.toClient),
    toEvaluator: amount(settlement.toEvaluator),
    marketFee: amount(settlement.marketFee),
  };
}
