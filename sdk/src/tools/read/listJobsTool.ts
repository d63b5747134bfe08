import { z } from "zod";
import type { Market } from "../../createMarket.ts";
import { jobStatuses } from "../../types/jobStatus.ts";
import { fields } from "../fields.ts";
import { given } from "../given.ts";
import { defineTool } from "../MarketTool.ts";
import { jobSummary } from "../view/jobView.ts";
import { visibleText } from "../view/visibleText.ts";

export const listJobsTool = defineTool({
  name: "list_jobs",
  description:
    "Lists jobs, newest first: Open ones that await bids, or those of a client, provider or evaluator. Answers at most one page and the cursor of the next.",
  needsApproval: false,
  parameters: z.object({
    statuses: z.array(z.enum(jobStatuses)).min(1).optional().describe("Only jobs with one of these."),
    whoseTurn: z.enum(["client", "provider", "evaluator", "anyone"]).optional().describe("Only jobs that wait for it."),
    client: fields.address.optional(),
    provider: fields.address.optional(),
    evaluator: fields.address.optional(),
    limit: fields.limit,
    after: z.string().max(500).optional().describe("nextCursor of the page before."),
  }),
  execute: async (market, filters) => {
    const page = await market.index.listJobs({ ...given(filters), orderDirection: "desc" });
    const jobs = page.items.map(async (job) => ({
      ...jobSummary(market, job),
      untrustedTitle: await titleOf(market, job.termsHash),
    }));
    return { jobs: await Promise.all(jobs), nextCursor: page.hasNextPage ? page.endCursor : null };
  },
});

async function titleOf(market: Market, termsHash: string | null): Promise<string | null> {
  const parsed = termsHash === null ? null : await market.index.getTerms(termsHash);
  return parsed?.ok ? visibleText(parsed.document.title) : null;
}
