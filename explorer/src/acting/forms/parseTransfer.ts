import type { Place } from "../../wallet/Place.ts";
import type { Fields, Parsed } from "./Parsed.ts";
import { readAmount } from "./readAmount.ts";

/**
 * Reads a deposit or a withdrawal.
 *
 * @param source - What the money comes from, and how much of it there is in token units.
 */
export function parseTransfer(
  { amount }: Fields<"amount">,
  token: Place["token"],
  source: { units: bigint; whose: string },
): Parsed<{ amount: bigint }, "amount"> {
  const read = readAmount(amount, token, source);
  return "problem" in read ? { problems: { amount: read.problem } } : { value: { amount: read.units } };
}
