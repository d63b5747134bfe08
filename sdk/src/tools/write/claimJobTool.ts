import { z } from "zod";
import type { Market } from "../../createMarket.ts";
import { fields } from "../fields.ts";
import { defineTool } from "../MarketTool.ts";
import { requireJob } from "../requireJob.ts";
import { settlementView } from "../view/settlementView.ts";
import { finishWrite } from "./finishWrite.ts";

export const claimJobTool = defineTool({
  name: "claim_job",
  description:
    "Ends a job whose deadline has passed: refunds one that was not delivered, pays one that its client left unanswered, splits one that its evaluator left unruled. Anyone may.",
  needsApproval: true,
  parameters: z.object({ jobId: fields.jobId }),
  execute: (market, { jobId }) =>
    finishWrite(market, claim(market, BigInt(jobId)), (settlement) => settlementView(market, settlement)),
});

/** The one exit that a job's state has; a job that is not there yet is refused by the contract with its deadline. */
async function claim(market: Market, jobId: bigint) {
  const [{ kind }, { status }] = await Promise.all([requireJob(market, jobId.toString()), market.getJob(jobId)]);
  if (status === "Disputed") return market.claimSplit({ jobId });
  if (status === "Submitted" && kind === "bonded") return market.claimPayment({ jobId });
  return market.claimRefund({ jobId });
}
