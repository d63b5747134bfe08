import { z } from "zod";
import type { Bid } from "../../actions/index/listBids.ts";
import { parseAmount } from "../../amounts/parseAmount.ts";
import type { Market } from "../../createMarket.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import { hashOffer } from "../../offers/offerTypedData.ts";
import { fields } from "../fields.ts";
import { given } from "../given.ts";
import { defineTool } from "../MarketTool.ts";
import { finishWrite } from "./finishWrite.ts";

const PAGE = 100;

export const hireProviderTool = defineTool({
  name: "hire_provider",
  description:
    "Hires the provider of a bid and pays the bid's total into escrow: from the account balance, then from the wallet as far as it has approved the market. The money comes back if nothing is delivered in time.",
  needsApproval: true,
  parameters: z.object({
    jobId: fields.jobId,
    provider: fields.address,
    offerHash: fields.hash.describe("The bid's offerHash, from list_bids."),
    maxTotal: fields.amount.describe(
      "The most to pay, in whole tokens: price and evaluator's fee. A dearer bid is refused.",
    ),
    principal: fields.principal,
  }),
  execute: async (market, { jobId, provider, offerHash, maxTotal, principal }) => {
    const bid = await requireBid(market, BigInt(jobId), provider, offerHash);
    const { price, evaluatorFee } = bid.offer;
    if (price + evaluatorFee > parseAmount(maxTotal, market.token.decimals)) {
      throw new InvalidArgumentError("maxTotal", maxTotal, "Raise it to the bid's total, or take a cheaper bid.");
    }
    const hiring = market.hire(bid, given({ principal }));
    return finishWrite(market, hiring, () => ({ jobId, provider: bid.offer.provider }));
  },
});

async function requireBid(market: Market, jobId: bigint, provider: string, offerHash: string): Promise<Bid> {
  let after: string | null = null;
  for (;;) {
    const page = await market.index.listBids(jobId, { provider, limit: PAGE, after });
    const bid = page.items.find(({ offer }) => hashOffer(market, offer) === offerHash.toLowerCase());
    if (bid !== undefined) return bid;
    if (!page.hasNextPage) break;
    after = page.endCursor;
  }
  throw new InvalidArgumentError(
    "offerHash",
    offerHash,
    "Name a bid that list_bids answers for this job and provider.",
  );
}
