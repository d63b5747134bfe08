import { z } from "zod";

/** Parameters that several tools take. Patterns instead of transforms, so that each has a JSON Schema. */
export const fields = {
  jobId: z
    .string()
    .regex(/^[1-9]\d{0,77}$/)
    .describe("The job's id in decimal digits."),
  address: z.string().regex(/^0x[0-9a-fA-F]{40}$/),
  hash: z.string().regex(/^0x[0-9a-fA-F]{64}$/),
  amount: z
    .string()
    .regex(/^\d{1,29}(\.\d{1,18})?$/)
    .describe('Whole tokens of the market\'s payment token as a decimal string, for instance "12.50".'),
  seconds: z.int().min(1),
  limit: z.int().min(1).max(25).default(10).describe("At most so many."),
  principal: z
    .string()
    .regex(/^0x[0-9a-fA-F]{40}$/)
    .optional()
    .describe("Whom to act for, if this account is its operator; by default this account acts for itself."),
  file: z.object({
    name: z.string().min(1).max(120),
    mediaType: z
      .string()
      .regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/)
      .describe("For instance text/plain."),
    text: z.string().max(4096).describe("The file's exact text."),
  }),
};
