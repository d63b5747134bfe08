import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";

/** An agent's id as typed; ids count from 0. */
export function parseAgentId(text: string): bigint {
  if (/^(0|[1-9]\d{0,77})$/.test(text)) return BigInt(text);
  throw new InvalidArgumentError("an agent", text, "Pass the agent's id, a whole number from 0 up.");
}
