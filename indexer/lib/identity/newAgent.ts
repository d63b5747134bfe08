import { storableText } from "../files/storableText.ts";
import { uriTypeOf } from "../files/uriTypeOf.ts";
import type { AgentRow } from "../Rows.ts";
import type { RegistryEvent } from "./RegistryEvent.ts";

/** An agent as it is registered; its wallet comes with an event of its own. */
export function newAgent({ args, place }: RegistryEvent<"Registered">): AgentRow {
  return {
    chainId: place.chainId,
    agentId: args.agentId,
    registry: place.registry,
    owner: args.owner,
    agentWallet: null,
    agentURI: storableText(args.agentURI),
    agentURIType: uriTypeOf(args.agentURI),
    totalFeedback: 0,
    verifiedFeedback: 0,
    starredCount: 0,
    starredSum: 0n,
    validationRequests: 0,
    validationResponses: 0,
    createdBlock: place.block,
    createdAt: place.timestamp,
    createdTx: place.tx,
    updatedAt: place.timestamp,
    lastActivity: place.timestamp,
  };
}
