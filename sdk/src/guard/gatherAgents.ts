import { GuardRefusedError } from "../errors/GuardRefusedError.ts";
import type { Act } from "./decode/Act.ts";
import type { SignedAct } from "./decode/decodeSignature.ts";
import type { ChainView, Facts } from "./Facts.ts";

/** Reads the agents and validation requests that acts name. */
export async function gatherAgents(
  acts: readonly (Act | SignedAct)[],
  chain: ChainView,
): Promise<Pick<Facts, "agents" | "validations">> {
  const hashes = [...new Set(acts.flatMap((act) => requestHashOf(act) ?? []))];
  const validations = await Promise.all(hashes.map((hash) => validationOf(chain, hash)));
  const asking = validations.map(({ agentId }) => agentId);
  const ids = [...new Set([...acts.flatMap((act) => agentIdOf(act) ?? []), ...asking])];
  const agents = await Promise.all(ids.map((agentId) => agentOf(chain, agentId)));
  return {
    agents: new Map(agents.map((agent) => [agent.agentId, agent])),
    validations: new Map(validations.map((validation) => [validation.requestHash, validation])),
  };
}

/** The agent that an act names; ERC-721's functions call its id a token's. */
function agentIdOf(act: Act | SignedAct): bigint | undefined {
  const fields: object = "kind" in act ? act.message : act.args;
  const { agentId, tokenId } = fields as { agentId?: bigint; tokenId?: bigint };
  return agentId ?? tokenId;
}

function requestHashOf(act: Act | SignedAct): string | undefined {
  return "name" in act && act.name === "validationResponse" ? act.args.requestHash : undefined;
}

async function agentOf(chain: ChainView, agentId: bigint) {
  const agent = await chain.agent(agentId);
  if (agent !== null) return agent;
  throw missing(`agent ${agentId}`, "Check the agent's id: `surety agent list` shows those that there are.");
}

async function validationOf(chain: ChainView, requestHash: string) {
  const validation = await chain.validation(requestHash);
  if (validation !== null) return validation;
  throw missing(`validation request ${requestHash}`, "Check the request's hash.");
}

function missing(what: string, remedy: string): GuardRefusedError {
  return new GuardRefusedError({ rule: "facts", asked: `${what}, which is not on the chain`, remedy });
}
