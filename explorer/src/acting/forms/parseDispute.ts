import type { Fields, Parsed } from "./Parsed.ts";

/** Most bytes of a reason that the contract takes. */
const MAX_BYTES = 1_024;

/** Reads why a delivery is refused. */
export function parseDispute({ reason }: Fields<"reason">): Parsed<{ reason: string }, "reason"> {
  const text = reason.trim();
  const { length } = new TextEncoder().encode(text);
  if (length === 0) return { problems: { reason: "Say what is wrong with the delivery: the evaluator reads it." } };
  if (length > MAX_BYTES) return { problems: { reason: `Shorten it to ${MAX_BYTES} bytes; it has ${length}.` } };
  return { value: { reason: text } };
}
