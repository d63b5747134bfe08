import { ZeroAddress } from "ethers";
import { GuardRefusedError } from "../errors/GuardRefusedError.ts";
import type { Demand } from "./Demand.ts";
import { entryOf, type RegistryAct, type RegistryTable } from "./decode/RegistryAct.ts";
import type { Scene } from "./demandOfAct.ts";
import type { AgentFacts, ValidationFacts } from "./Facts.ts";

type Part = Partial<Demand>;

const NOTHING = (): Part => ({});

/**
 * Each function of the registries. None moves money; what gives an agent's identity away, or where it is paid, asks a human as a mandate
 * does.
 */
const demands: RegistryTable<[], Part> = {
  identity: {
    register: NOTHING,
    setAgentURI: NOTHING,
    setMetadata: NOTHING,
    unsetAgentWallet: NOTHING,
    setAgentWallet: ({ agentId, newWallet }) => asked(`It changes where agent ${agentId} is paid to ${newWallet}.`),
    approve: ({ to, tokenId }) => (to === ZeroAddress ? {} : asked(`It gives ${to} power over agent ${tokenId}.`)),
    setApprovalForAll: ({ operator, approved }) =>
      approved ? asked(`It gives ${operator} power over every agent of this account.`) : {},
    transferFrom: ({ to, tokenId }) => givenAway(tokenId, to),
    safeTransferFrom: ({ to, tokenId }) => givenAway(tokenId, to),
  },
  reputation: { giveFeedback: NOTHING, revokeFeedback: NOTHING, appendResponse: NOTHING },
  validation: { validationRequest: NOTHING, validationResponse: NOTHING },
};

/** What a call of a registry asks of the guard. */
export function demandOfRegistryAct(act: RegistryAct): Part {
  return entryOf(demands, act)(act.args);
}

/** The agent that an act names. */
export function agentIn({ facts }: Scene, agentId: bigint): AgentFacts {
  const agent = facts.agents.get(agentId);
  if (agent !== undefined) return agent;
  throw new GuardRefusedError({ rule: "facts", asked: `agent ${agentId}`, remedy: "Read it first." });
}

/** The validation request that an act names. */
export function validationIn({ facts }: Scene, requestHash: string): ValidationFacts {
  const validation = facts.validations.get(requestHash);
  if (validation !== undefined) return validation;
  throw new GuardRefusedError({ rule: "facts", asked: `validation ${requestHash}`, remedy: "Read it first." });
}

function asked(reason: string): Part {
  return { asks: [reason] };
}

function givenAway(agentId: bigint, to: string): Part {
  return asked(`It gives agent ${agentId} away to ${to}, with its record.`);
}
