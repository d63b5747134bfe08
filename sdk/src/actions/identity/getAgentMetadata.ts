import { toUtf8String } from "ethers";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { readRegistry } from "../../registries/registryCalls.ts";
import type { ReadErrorType } from "../errorTypes.ts";

export type GetAgentMetadataParameters = { agentId: bigint; key: string };
export type GetAgentMetadataReturnType = {
  /** As hex; `0x` if nothing was set. */
  value: string;
  /** The same as text, as its owner wrote it; null if it is no UTF-8. */
  text: string | null;
};
export type GetAgentMetadataErrorType = ReadErrorType | RegistriesMissingError;

/**
 * Reads the chain. What was set under a key of an agent.
 *
 * @example
 * ```ts
 * const { text } = await market.identity.getAgentMetadata({ agentId: 0n, key: "model" });
 * ```
 */
export async function getAgentMetadata(
  client: MarketClient,
  { agentId, key }: GetAgentMetadataParameters,
): Promise<GetAgentMetadataReturnType> {
  const value = await readRegistry(client, "identity", "getMetadata", [agentId, key]);
  return { value, text: textOf(value) };
}

function textOf(value: string): string | null {
  try {
    return toUtf8String(value);
  } catch {
    return null;
  }
}
