import type { Outcome } from "./Outcome.ts";

/** What an experiment came to when it was last recorded: with the seeds that it names, and with others, by which nothing was tuned. */
export type Recording = { readonly outcome: Outcome; readonly others: Outcome };
