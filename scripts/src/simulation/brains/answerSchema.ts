import * as z from "zod";

/** Options that one answer may choose, at most. */
const MOST = 20;

/** What a brain answers: numbers of options, and for bids the price. */
export const answerSchema = z.strictObject({
  choices: z.array(z.strictObject({ option: z.int().min(0), percent: z.int().min(1).max(300).nullable() })).max(MOST),
});

/** See {@link answerSchema}. */
export type Choice = z.infer<typeof answerSchema>["choices"][number];
