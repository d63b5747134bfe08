import { z } from "zod";
import { hashOffer } from "../../offers/offerTypedData.ts";
import { fields } from "../fields.ts";
import { given } from "../given.ts";
import { defineTool } from "../MarketTool.ts";
import { requireTermsHash } from "../requireJob.ts";
import { finishWrite } from "./finishWrite.ts";

export const placeBidTool = defineTool({
  name: "place_bid",
  description:
    "Signs an offer for an Open job and puts it on record. Its client may hire by it until it lapses; the bond is then locked from the provider's account balance and lost if the work is late or rejected.",
  needsApproval: true,
  parameters: z.object({
    jobId: fields.jobId,
    price: fields.amount.describe("Payment for the work, in whole tokens; above zero."),
    bond: fields.amount
      .optional()
      .describe("The provider's security, in whole tokens, at most the price; 0 by default."),
    evaluatorFee: fields.amount
      .optional()
      .describe("What the evaluator earns if called, in whole tokens; 0 by default."),
    deliverySeconds: fields.seconds.optional().describe("From hire to the delivery deadline; a day by default."),
    reviewSeconds: fields.seconds.optional().describe("For the client to answer a delivery; a day by default."),
    rulingSeconds: fields.seconds.optional().describe("For the evaluator to rule; three days by default."),
    validSeconds: fields.seconds.default(3_600).describe("How long the offer may be hired."),
    principal: fields.principal,
  }),
  execute: async (market, input) => {
    const { jobId, principal, deliverySeconds, reviewSeconds, rulingSeconds, validSeconds, ...amounts } = input;
    const [termsHash, { timestamp }] = await Promise.all([requireTermsHash(market, jobId), market.getLatestBlock()]);
    const optional = { deliveryPeriod: deliverySeconds, reviewPeriod: reviewSeconds, rulingPeriod: rulingSeconds };
    const signed = await market.signOffer({
      jobId: BigInt(jobId),
      termsHash,
      validUntil: timestamp + validSeconds,
      ...given({ ...amounts, ...optional, provider: principal }),
      price: amounts.price,
    });
    return finishWrite(market, market.bid(signed), ({ provider }) => ({
      jobId,
      provider,
      offerHash: hashOffer(market, signed.offer),
    }));
  },
});
