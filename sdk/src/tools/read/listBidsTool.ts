import { z } from "zod";
import { fields } from "../fields.ts";
import { given } from "../given.ts";
import { defineTool } from "../MarketTool.ts";
import { bidView } from "../view/bidView.ts";

export const listBidsTool = defineTool({
  name: "list_bids",
  description:
    "Lists the bids on an Open job, oldest first, each with the offerHash that hire_provider takes. A bid whose isMatching is false cannot be hired.",
  needsApproval: false,
  parameters: z.object({
    jobId: fields.jobId,
    provider: fields.address.optional(),
    limit: fields.limit,
    after: z.string().max(500).optional().describe("nextCursor of the page before."),
  }),
  execute: async (market, { jobId, ...filters }) => {
    const page = await market.index.listBids(BigInt(jobId), given(filters));
    return {
      bids: page.items.map((bid) => bidView(market, bid)),
      nextCursor: page.hasNextPage ? page.endCursor : null,
    };
  },
});
