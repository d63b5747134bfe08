import { z } from "zod";
import { buildFile } from "../../documents/buildFile.ts";
import { buildTerms } from "../../documents/buildTerms.ts";
import { fields } from "../fields.ts";
import { given } from "../given.ts";
import { defineTool } from "../MarketTool.ts";
import { finishWrite } from "./finishWrite.ts";

const YEAR = 365 * 86_400;
const words = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

export const postJobTool = defineTool({
  name: "post_job",
  description:
    "Posts work for which providers may bid, with terms that anybody can read and nobody can change. No money moves until somebody is hired.",
  needsApproval: true,
  parameters: z.object({
    title: z.string().min(1).max(120),
    kind: words.describe("Kind of work in lower-case words, for instance data-extraction."),
    description: z.string().min(1).max(4096).describe("What is wanted."),
    inputs: z.array(fields.file).max(16).optional().describe("What the provider works from."),
    method: words.describe("Way of judging in lower-case words, for instance exact-match."),
    acceptance: z.string().min(1).max(2048).describe("What makes a delivery acceptable."),
    evaluator: fields.address.describe("Who rules if the delivery is disputed; neither client nor provider."),
    openSeconds: fields.seconds.max(YEAR).default(86_400).describe("How long providers may be hired."),
    principal: fields.principal,
  }),
  execute: async (
    market,
    { title, kind, description, inputs, method, acceptance, evaluator, openSeconds, principal },
  ) => {
    const terms = buildTerms({
      title,
      kind,
      description,
      ...given({ inputs: inputs?.map(({ text, ...file }) => buildFile({ ...file, content: text, inline: true })) }),
      acceptance: { method, description: acceptance },
    });
    const expiresAt = (await market.getLatestBlock()).timestamp + openSeconds;
    const posting = { evaluator, terms, expiresAt, ...given({ principal }) };
    return finishWrite(market, market.post(posting), ({ jobId, termsHash }) => ({
      jobId: jobId.toString(),
      termsHash,
    }));
  },
});
