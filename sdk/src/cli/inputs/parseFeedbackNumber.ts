import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";

/** The number of a client's feedback about an agent, as typed. */
export function parseFeedbackNumber(text: string): bigint {
  if (/^[1-9]\d{0,18}$/.test(text)) return BigInt(text);
  throw new InvalidArgumentError("a feedback", text, "Pass the feedback's number, a whole number from 1 up.");
}
