import type { Context } from "ponder:registry";
import { agent } from "ponder:schema";
import { type AgentEvent, reduceAgent } from "../lib/identity/reduceAgent.ts";

type AgentIdOf = { agentId?: bigint; tokenId?: bigint };

/** Writes what an event changes in an agent that is there. */
export async function applyAgent(db: Context["db"], event: AgentEvent): Promise<void> {
  const { agentId, tokenId }: AgentIdOf = event.args;
  const key = { chainId: event.place.chainId, agentId: agentId ?? tokenId ?? 0n };
  if ((await db.find(agent, key)) !== null) await db.update(agent, key).set(reduceAgent(event));
}
