import { buildTerms, type Market } from "@surety/sdk";

/** Posts work as somebody outside of the run; returns the job's number. */
export async function postJob(market: Market, title: string): Promise<bigint> {
  const terms = buildTerms({
    title,
    kind: "data-extraction",
    description: "Give the sum of the second column.",
    acceptance: { method: "exact-match", description: "The sum as a decimal number." },
  });
  const { timestamp } = await market.getLatestBlock();
  const evaluator = `0x${"e7".repeat(20)}`;
  return (await (await market.post({ evaluator, terms, expiresAt: timestamp + 3_600 })).wait()).result.jobId;
}
