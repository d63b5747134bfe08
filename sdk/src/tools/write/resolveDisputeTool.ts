import { z } from "zod";
import { fields } from "../fields.ts";
import { given } from "../given.ts";
import { defineTool } from "../MarketTool.ts";
import { settlementView } from "../view/settlementView.ts";
import { finishWrite } from "./finishWrite.ts";

export const resolveDisputeTool = defineTool({
  name: "resolve_dispute",
  description: "Rules on a disputed job as its evaluator: divides budget, bond and stake, and that is final.",
  needsApproval: true,
  parameters: z.object({
    jobId: fields.jobId,
    providerShareBps: z.int().min(0).max(10_000).describe("The provider's part in basis points; 10000 is all of it."),
    reason: z.string().max(31).optional().describe("A few words; published."),
  }),
  execute: (market, { jobId, providerShareBps, reason }) => {
    const ruling = { jobId: BigInt(jobId), share: providerShareBps, ...given({ reason }) };
    return finishWrite(market, market.resolve(ruling), (settlement) => settlementView(market, settlement));
  },
});
