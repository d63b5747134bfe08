import { z } from "zod";
import { fields } from "../fields.ts";
import { defineTool } from "../MarketTool.ts";
import { requireJob } from "../requireJob.ts";
import { manifestView, termsView } from "../view/documentView.ts";
import { jobCourse, jobSummary } from "../view/jobView.ts";

export const getJobTool = defineTool({
  name: "get_job",
  description:
    "Reads one job: parties, money, whose turn it is and until when, its terms, its delivery, and how it ended. A delivery whose isWhatWasSubmitted is false does not count.",
  needsApproval: false,
  parameters: z.object({ jobId: fields.jobId }),
  execute: async (market, { jobId }) => {
    const job = await requireJob(market, jobId);
    return {
      ...jobSummary(market, job),
      ...jobCourse(market, job),
      terms: termsView(job.terms),
      delivery: manifestView(job.manifest, job.deliverable),
    };
  },
});
