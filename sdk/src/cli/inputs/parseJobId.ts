import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";

/** A job's id as typed. */
export function parseJobId(text: string): bigint {
  if (/^[1-9]\d{0,77}$/.test(text)) return BigInt(text);
  throw new InvalidArgumentError("a job", text, "Pass the job's id, a whole number from 1 up.");
}
