import { z } from "zod";
import { buildFile } from "../../documents/buildFile.ts";
import { buildManifest } from "../../documents/buildManifest.ts";
import { fields } from "../fields.ts";
import { defineTool } from "../MarketTool.ts";
import { requireTermsHash } from "../requireJob.ts";
import { finishWrite } from "./finishWrite.ts";

export const submitWorkTool = defineTool({
  name: "submit_work",
  description:
    "Delivers a job's work before its deadline and publishes it: a summary and the files themselves, together at most 2,048 bytes. A delivery cannot be replaced.",
  needsApproval: true,
  parameters: z.object({
    jobId: fields.jobId,
    summary: z.string().min(1).max(1024).describe("What was done."),
    files: z.array(fields.file).min(1).max(16),
  }),
  execute: async (market, { jobId, summary, files }) => {
    const manifest = buildManifest({
      jobId: BigInt(jobId),
      termsHash: await requireTermsHash(market, jobId),
      summary,
      files: files.map(({ text, ...file }) => buildFile({ ...file, content: text, inline: true })),
    });
    return finishWrite(market, market.submit({ jobId: BigInt(jobId), manifest }), ({ deliverable }) => ({
      jobId,
      deliverable,
    }));
  },
});
