import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { callRegistry, registryEventOf } from "../../registries/registryCalls.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { type MetadataValue, metadataEntry } from "./metadataEntry.ts";

export type SetAgentMetadataParameters = {
  agentId: bigint;
  /** Any text but `agentWallet`. */
  key: string;
  /** Bytes, or a text whose UTF-8 bytes are set. */
  value: MetadataValue;
};
/** `value` as hex. */
export type SetAgentMetadataReturnType = Handle<{ agentId: bigint; key: string; value: string }>;
export type SetAgentMetadataErrorType = WriteErrorType | RegistriesMissingError;

/**
 * Sets metadata of an agent on chain; it replaces what the key had. Owner, approved account or operator of the agent.
 *
 * @example
 * ```ts
 * await market.identity.setAgentMetadata({ agentId, key: "model", value: "local-7b" });
 * ```
 */
export function setAgentMetadata(
  client: MarketClient,
  { agentId, key, value }: SetAgentMetadataParameters,
): Promise<SetAgentMetadataReturnType> {
  return sendWrite(client, () => {
    const { metadataKey, metadataValue } = metadataEntry(key, value);
    return {
      ...callRegistry(client, "identity", "setMetadata", [agentId, metadataKey, metadataValue]),
      decode: (receipt) => {
        const event = registryEventOf(client, receipt, "identity", "MetadataSet");
        return { agentId, key: event.metadataKey, value: event.metadataValue };
      },
    };
  });
}
