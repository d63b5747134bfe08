import { z } from "zod";
import { fields } from "../fields.ts";
import { defineTool } from "../MarketTool.ts";
import { visibleText } from "../view/visibleText.ts";

export const explainJobTool = defineTool({
  name: "explain_job",
  description:
    "Says in plain words where a job stands on the chain, whose turn it is, until when, with which call, and the worst that can come of it.",
  needsApproval: false,
  parameters: z.object({ jobId: fields.jobId }),
  execute: async (market, { jobId }) => {
    const { untrusted, ...explanation } = await market.explainJob(BigInt(jobId));
    const texts = untrusted.map(({ label, text }) => ({ about: label, untrustedText: visibleText(text) }));
    return { ...explanation, untrustedTexts: texts };
  },
});
