import { id, keccak256, type LogDescription, ZeroAddress } from "ethers";
import type { RegistryName } from "../../registries/Registries.ts";
import { registryAbis } from "../../registries/registryAbis.ts";
import type { MinedTransaction } from "../Facts.ts";
import { type EffectLedger, NEW_AGENT } from "./Effects.ts";

/** A log of a registry, with the registry's name. */
export type RegistryLog = { registry: RegistryName; log: MinedTransaction["logs"][number] };

// Fields are named and typed by the event; ethers gives them untyped.
type Reader = (args: LogDescription["args"], ledger: EffectLedger, newOnes: ReadonlyMap<bigint, string>) => void;

const nameOf = (agentId: bigint, newOnes: ReadonlyMap<bigint, string>) => (newOnes.has(agentId) ? NEW_AGENT : agentId);

/** The registries' events; `MetadataUpdate` repeats what others say. Any other is an act that nothing predicts. */
const readers: Readonly<Record<string, Reader>> = {
  Transfer: ({ from, to, tokenId }, ledger, newOnes) => ledger.act("Transfer", from, to, nameOf(tokenId, newOnes)),
  Registered: ({ agentURI, owner }, ledger) => ledger.act("Registered", owner, id(agentURI)),
  MetadataSet: ({ agentId, metadataKey, metadataValue }, ledger, newOnes) => {
    // Some registries tell a new agent's first wallet once more, which is its owner's.
    if (metadataKey === "agentWallet" && metadataValue.toLowerCase() === newOnes.get(agentId)?.toLowerCase()) return;
    ledger.act("MetadataSet", nameOf(agentId, newOnes), id(metadataKey), keccak256(metadataValue));
  },
  URIUpdated: ({ agentId, newURI, updatedBy }, ledger) => ledger.act("URIUpdated", agentId, id(newURI), updatedBy),
  MetadataUpdate: () => undefined,
  Approval: ({ owner, approved, tokenId }, ledger) => ledger.act("Approval", owner, approved, tokenId),
  ApprovalForAll: ({ owner, operator, approved }, ledger) => ledger.act("ApprovalForAll", owner, operator, approved),
  NewFeedback: (args, ledger) => {
    const texts = [args.tag1, args.tag2, args.endpoint, args.feedbackURI].map(id);
    const { agentId, clientAddress, value, valueDecimals, feedbackHash } = args;
    ledger.act("NewFeedback", agentId, clientAddress, value, valueDecimals, ...texts, feedbackHash);
  },
  FeedbackRevoked: ({ agentId, clientAddress, feedbackIndex }, ledger) =>
    ledger.act("FeedbackRevoked", agentId, clientAddress, feedbackIndex),
  ResponseAppended: (args, ledger) => {
    const { agentId, clientAddress, feedbackIndex, responder, responseURI, responseHash } = args;
    ledger.act("ResponseAppended", agentId, clientAddress, feedbackIndex, responder, id(responseURI), responseHash);
  },
  ValidationRequest: ({ validatorAddress, agentId, requestURI, requestHash }, ledger) =>
    ledger.act("ValidationRequest", validatorAddress, agentId, id(requestURI), requestHash),
  ValidationResponse: (args, ledger) => {
    const given = [args.response, id(args.responseURI), args.responseHash, id(args.tag)];
    ledger.act("ValidationResponse", args.validatorAddress, args.agentId, args.requestHash, ...given);
  },
};

/** What the registries' logs of one transaction tell. */
export function readRegistryEffects(logs: readonly RegistryLog[], ledger: EffectLedger): void {
  const events = logs.map(({ registry, log: { topics, data } }) => ({
    topic: topics[0],
    event: registryAbis[registry].parseLog({ topics: [...topics], data }),
  }));
  const newOnes = new Map<bigint, string>(
    events.flatMap(({ event }) =>
      event?.name === "Transfer" && event.args.from === ZeroAddress ? [[event.args.tokenId, event.args.to]] : [],
    ),
  );
  for (const { topic, event } of events) {
    const read = event === null ? undefined : readers[event.name];
    if (event === null || read === undefined) ledger.act("Unknown", topic);
    else read(event.args, ledger, newOnes);
  }
}
