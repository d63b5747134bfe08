import type { Hex } from "viem";
import { storableText } from "../files/storableText.ts";
import type { AgentMetadataRow } from "../Rows.ts";
import { readableText } from "../readableText.ts";
import type { RegistryEvent } from "./RegistryEvent.ts";

/** Metadata as set. */
export function reduceAgentMetadata({ args, place }: RegistryEvent<"MetadataSet">): AgentMetadataRow {
  return {
    chainId: place.chainId,
    agentId: args.agentId,
    // Of an indexed text a log has the hash alone.
    keyHash: args.indexedMetadataKey as Hex,
    key: storableText(args.metadataKey),
    value: args.metadataValue,
    valueText: readableText(args.metadataValue),
    updatedAt: place.timestamp,
    tx: place.tx,
  };
}
