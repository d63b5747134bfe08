import { z } from "zod";
import { fields } from "../fields.ts";
import { given } from "../given.ts";
import { defineTool } from "../MarketTool.ts";
import { settlementView } from "../view/settlementView.ts";
import { finishWrite } from "./finishWrite.ts";

export const acceptWorkTool = defineTool({
  name: "accept_work",
  description: "Takes a delivery as the job's client: the provider is paid at once, and that is final.",
  needsApproval: true,
  parameters: z.object({
    jobId: fields.jobId,
    score: z.int().min(0).max(100).optional().describe("Rates the provider as well."),
    tag: z.string().max(31).optional().describe("A word with the rating, for instance on-time."),
  }),
  execute: (market, { jobId, score, tag }) => {
    const rating = score === undefined ? {} : { rating: { score, ...given({ tag }) } };
    return finishWrite(market, market.accept({ jobId: BigInt(jobId), ...rating }), (settlement) =>
      settlementView(market, settlement),
    );
  },
});
