/** What is expected of somebody of whom nothing is known. */
export const UNKNOWN = 0.5;

/** Whole tokens of rank that halve the way from unknown to certain: one or two usual jobs. */
const HALFWAY = 5;

/** A rank in whole tokens as an expectation of success: unknown for none, towards 1 for much, in the same order. */
export function expectationOf(tokens: number): number {
  return UNKNOWN + ((1 - UNKNOWN) * tokens) / (tokens + HALFWAY);
}
