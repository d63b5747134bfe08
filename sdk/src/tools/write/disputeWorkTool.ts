import { z } from "zod";
import { formatAmount } from "../../amounts/formatAmount.ts";
import { fields } from "../fields.ts";
import { defineTool } from "../MarketTool.ts";
import { finishWrite } from "./finishWrite.ts";

export const disputeWorkTool = defineTool({
  name: "dispute_work",
  description:
    "Refuses a delivery as the job's client and calls its evaluator. It locks a stake as large as the bond, at least a tenth of the price, which a ruling may give to the provider.",
  needsApproval: true,
  parameters: z.object({
    jobId: fields.jobId,
    reason: z.string().min(1).max(1024).describe("What is wrong with the delivery; published."),
  }),
  execute: (market, { jobId, reason }) =>
    finishWrite(market, market.dispute({ jobId: BigInt(jobId), reason }), ({ stake }) => ({
      jobId,
      stake: formatAmount(stake, market.token.decimals),
    })),
});
