import { storableText } from "../files/storableText.ts";
import { uriTypeOf } from "../files/uriTypeOf.ts";
import type { AgentRow } from "../Rows.ts";
import { walletIn } from "./agentWallet.ts";
import type { RegistryEvent } from "./RegistryEvent.ts";

/** Events that change an agent itself. Of metadata the wallet alone does. */
export type AgentEvent = RegistryEvent<"Transfer" | "URIUpdated" | "MetadataSet">;

/** The columns of an agent that one of its events changes. */
export function reduceAgent(event: AgentEvent): Partial<AgentRow> {
  const { timestamp } = event.place;
  return { ...changed(event), updatedAt: timestamp, lastActivity: timestamp };
}

function changed(event: AgentEvent): Partial<AgentRow> {
  switch (event.name) {
    case "Transfer":
      return { owner: event.args.to };
    case "URIUpdated":
      return { agentURI: storableText(event.args.newURI), agentURIType: uriTypeOf(event.args.newURI) };
    case "MetadataSet":
      return { agentWallet: walletIn(event.args.metadataValue) };
  }
}
