import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";

/**
 * An agent's id as files have it.
 *
 * @throws {@link InvalidArgumentError} if it is no id, or one that JSON numbers do not hold exactly.
 */
export function jsonAgentId(agentId: bigint): number {
  if (typeof agentId === "bigint" && agentId >= 0n && agentId <= BigInt(Number.MAX_SAFE_INTEGER))
    return Number(agentId);
  throw new InvalidArgumentError("agentId", String(agentId), "Pass an agent's id as a bigint from 0n up, below 2^53.");
}
