import { id, keccak256, ZeroAddress } from "ethers";
import { entryOf, type RegistryAct, type RegistryTable } from "../decode/RegistryAct.ts";
import type { Scene } from "../demandOfAct.ts";
import { agentIn, validationIn } from "../demandOfRegistryAct.ts";
import { type EffectLedger, NEW_AGENT } from "./Effects.ts";

type Stage = Scene & { ledger: EffectLedger };

/** The key under which the registry tells of an agent's wallet. */
const WALLET_KEY = id("agentWallet");
const NO_WALLET = keccak256("0x");

/** What each function of the registries changes when it does not revert; texts by their hash. */
const predictions: RegistryTable<[Stage], void> = {
  identity: {
    register: (args, { ledger, account }) => {
      ledger.act("Transfer", ZeroAddress, account, NEW_AGENT);
      ledger.act("Registered", account, id("agentURI" in args ? args.agentURI : ""));
      for (const { metadataKey, metadataValue } of "metadata" in args ? args.metadata : [])
        ledger.act("MetadataSet", NEW_AGENT, id(metadataKey), keccak256(metadataValue));
    },
    setAgentURI: ({ agentId, newURI }, { ledger, account }) => ledger.act("URIUpdated", agentId, id(newURI), account),
    setMetadata: ({ agentId, metadataKey, metadataValue }, { ledger }) =>
      ledger.act("MetadataSet", agentId, id(metadataKey), keccak256(metadataValue)),
    setAgentWallet: ({ agentId, newWallet }, { ledger }) =>
      ledger.act("MetadataSet", agentId, WALLET_KEY, keccak256(newWallet)),
    unsetAgentWallet: ({ agentId }, { ledger }) => ledger.act("MetadataSet", agentId, WALLET_KEY, NO_WALLET),
    approve: ({ to, tokenId }, stage) => stage.ledger.act("Approval", agentIn(stage, tokenId).owner, to, tokenId),
    setApprovalForAll: ({ operator, approved }, { ledger, account }) =>
      ledger.act("ApprovalForAll", account, operator, approved),
    transferFrom: (args, stage) => moved(stage, args),
    safeTransferFrom: (args, stage) => moved(stage, args),
  },
  reputation: {
    giveFeedback: (args, { ledger, account }) => {
      const { agentId, value, valueDecimals, tag1, tag2, endpoint, feedbackURI, feedbackHash } = args;
      const texts = [tag1, tag2, endpoint, feedbackURI].map(id);
      ledger.act("NewFeedback", agentId, account, value, valueDecimals, ...texts, feedbackHash);
    },
    revokeFeedback: ({ agentId, feedbackIndex }, { ledger, account }) =>
      ledger.act("FeedbackRevoked", agentId, account, feedbackIndex),
    appendResponse: ({ agentId, clientAddress, feedbackIndex, responseURI, responseHash }, { ledger, account }) =>
      ledger.act("ResponseAppended", agentId, clientAddress, feedbackIndex, account, id(responseURI), responseHash),
  },
  validation: {
    validationRequest: ({ validatorAddress, agentId, requestURI, requestHash }, { ledger }) =>
      ledger.act("ValidationRequest", validatorAddress, agentId, id(requestURI), requestHash),
    validationResponse: ({ requestHash, response, responseURI, responseHash, tag }, stage) => {
      const { agentId } = validationIn(stage, requestHash);
      const given = [response, id(responseURI), responseHash, id(tag)];
      stage.ledger.act("ValidationResponse", stage.account, agentId, requestHash, ...given);
    },
  },
};

/** What a call of a registry will do. */
export function predictRegistryEffects(act: RegistryAct, stage: Stage): void {
  entryOf(predictions, act)(act.args, stage);
}

function moved({ ledger }: Stage, { from, to, tokenId }: { from: string; to: string; tokenId: bigint }): void {
  ledger.act("Transfer", from, to, tokenId);
  ledger.act("MetadataSet", tokenId, WALLET_KEY, NO_WALLET);
}
