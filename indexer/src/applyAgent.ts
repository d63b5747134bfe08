import type { Context } from "ponder:registry";
import { agent } from "ponder:schema";
import { type AgentEvent, reduceAgent } from "../lib/identity/reduceAgent.ts";

/** Writes what an event changes in an agent that is there. */
export async function applyAgent(db: Context["db"], event: AgentEvent): Promise<void> {
  // The token's id is the agent's.
  const agentId = event.name === "Transfer" ? event.args.tokenId : event.args.agentId;
  const key = { chainId: event.place.chainId, agentId };
  if ((await db.find(agent, key)) !== null) await db.update(agent, key).set(reduceAgent(event));
}
