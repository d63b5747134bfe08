import { formatUnits, ZeroAddress } from "ethers";
import { entryOf, type RegistryAct, type RegistryTable } from "../guard/decode/RegistryAct.ts";
import { agentIn, validationIn } from "../guard/demandOfRegistryAct.ts";
import type { Telling } from "./Telling.ts";
import type { Told } from "./Told.ts";
import { fileText, shownText, untrustedText } from "./untrustedText.ts";

/** The words for each function of the registries of agents (ERC-8004). */
const tellings: RegistryTable<[Telling], Told> = {
  identity: {
    register: (args, { account }) => ({
      does: `It registers a new agent, owned by ${account} and paid there. No money moves.`,
      next: "Its id stands in the event Registered; setAgentWallet names another wallet.",
      untrusted: [
        ...("agentURI" in args ? fileText("registration file", args.agentURI) : []),
        ...("metadata" in args ? args.metadata.flatMap((entry) => metadataText(entry)) : []),
      ],
    }),
    setAgentURI: ({ agentId, newURI }, telling) => ({
      does: `It names another registration file for ${agent(agentId, telling)}: what the agent is called, offers and where.`,
      untrusted: fileText("registration file", newURI),
    }),
    setMetadata: ({ agentId, ...entry }, telling) => ({
      does: `It sets metadata of ${agent(agentId, telling)}.`,
      untrusted: metadataText(entry),
    }),
    setAgentWallet: ({ agentId, newWallet }, telling) => ({
      does: `It makes ${newWallet} the wallet of ${agent(agentId, telling)}, in place of ${walletOf(agentId, telling)}. From then on its jobs verify feedback about the agent.`,
      worst: "Whoever holds the new wallet's key gets what others pay to the agent.",
      next: "unsetAgentWallet clears it at once.",
    }),
    unsetAgentWallet: ({ agentId }, telling) => ({
      does: `It clears the wallet of ${agent(agentId, telling)}, which is ${walletOf(agentId, telling)}. Nobody can be paid as this agent, and no feedback about it is verified, until it has one again.`,
      next: "setAgentWallet names one, with that wallet's own signature.",
    }),
    approve: ({ to, tokenId }, telling) =>
      to === ZeroAddress
        ? { does: `It ends whoever's approval there is for ${agent(tokenId, telling)}.` }
        : {
            does: `It lets ${to} act for ${agent(tokenId, telling)} in everything: name its file, change its wallet, give it away.`,
            worst: "The agent is gone, with its record.",
            next: "approve with the zero address ends it.",
          },
    setApprovalForAll: ({ operator, approved }, { account }) =>
      approved
        ? {
            does: `It lets ${operator} act for every agent of ${account} in everything, those to come included.`,
            worst: "All agents of the account are gone, with their records.",
            next: "setApprovalForAll with false ends it.",
          }
        : { does: `It ends the power of ${operator} over the agents of ${account}.` },
    transferFrom: (args, telling) => transfer(args, telling),
    safeTransferFrom: (args, telling) => transfer(args, telling),
  },
  reputation: {
    giveFeedback: ({ agentId, value, valueDecimals, tag1, tag2, endpoint, feedbackURI }, telling) => ({
      does: `It gives ${agent(agentId, telling)} feedback of ${formatUnits(value, valueDecimals)} in the name of ${telling.account}. It can be revoked, but stays readable for good.`,
      untrusted: [
        ...shownText("tag1", tag1),
        ...shownText("tag2", tag2),
        ...shownText("endpoint", endpoint),
        ...fileText("feedback file", feedbackURI),
      ],
    }),
    revokeFeedback: ({ agentId, feedbackIndex }, telling) => ({
      does: `It takes back feedback ${feedbackIndex} of ${telling.account} about ${agent(agentId, telling)}, for good. The job that verified it verifies no other.`,
    }),
    appendResponse: ({ agentId, clientAddress, feedbackIndex, responseURI }, telling) => ({
      does: `It answers feedback ${feedbackIndex} of ${clientAddress} about ${agent(agentId, telling)}, for good.`,
      untrusted: fileText("response file", responseURI),
    }),
  },
  validation: {
    validationRequest: ({ validatorAddress, agentId, requestURI, requestHash }, telling) => ({
      does: `It asks ${validatorAddress} to validate work of ${agent(agentId, telling)}, as request ${requestHash}.`,
      next: `${validatorAddress} answers with validationResponse, or never.`,
      untrusted: fileText("request file", requestURI),
    }),
    validationResponse: ({ requestHash, response, responseURI, tag }, telling) => ({
      does: `It answers request ${requestHash} of ${agent(validationIn(telling, requestHash).agentId, telling)} with ${response} of 100.`,
      next: "Another validationResponse replaces it; both stay readable.",
      untrusted: [...shownText("tag", tag), ...fileText("response file", responseURI)],
    }),
  },
};

/** The words for a call of a registry. */
export function tellRegistryAct(act: RegistryAct, telling: Telling): Told {
  return entryOf(tellings, act)(act.args, telling);
}

function agent(agentId: bigint, telling: Telling): string {
  return `agent ${agentId} of ${agentIn(telling, agentId).owner}`;
}

function walletOf(agentId: bigint, telling: Telling): string {
  const { wallet } = agentIn(telling, agentId);
  return wallet === ZeroAddress ? "none" : wallet;
}

function transfer({ to, tokenId }: { to: string; tokenId: bigint }, telling: Telling): Told {
  return {
    does: `It gives ${agent(tokenId, telling)} to ${to}, with its record, and clears its wallet. This is final.`,
    worst: "Nothing brings the agent back but its new owner.",
  };
}

function metadataText({ metadataKey, metadataValue }: { metadataKey: string; metadataValue: string }) {
  return [...shownText("metadata key", metadataKey), ...untrustedText("metadata value", metadataValue)];
}
