import { z } from "zod";
import { formatAmount } from "../../amounts/formatAmount.ts";
import { fields } from "../fields.ts";
import { defineTool } from "../MarketTool.ts";
import { finishWrite } from "./finishWrite.ts";

export const depositFundsTool = defineTool({
  name: "deposit_funds",
  description:
    "Moves tokens from this account's wallet to its own account balance in the market, from which bonds are taken and hires are paid first.",
  needsApproval: true,
  parameters: z.object({ amount: fields.amount }),
  execute: (market, { amount }) =>
    finishWrite(market, market.deposit({ amount }), (result) => ({
      amount: formatAmount(result.amount, market.token.decimals),
    })),
});
