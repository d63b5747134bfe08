import { ZeroAddress } from "ethers";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { readRegistry } from "../../registries/registryCalls.ts";
import type { ReadErrorType } from "../errorTypes.ts";

export type GetAgentParameters = bigint;
export type GetAgentReturnType = {
  agentId: bigint;
  owner: string;
  /** Where it is paid; null if no wallet is set. */
  wallet: string | null;
  /** As its owner wrote it; `parseRegistrationFile` reads the file that stands in it. */
  uri: string;
};
/** `ContractRevertError` `ERC721NonexistentToken` if there is no such agent. */
export type GetAgentErrorType = ReadErrorType | RegistriesMissingError;

/**
 * Reads the chain. Who owns an agent, where it is paid, and its URI.
 *
 * @example
 * ```ts
 * const { owner, wallet, uri } = await market.identity.getAgent(0n);
 * const parsed = parseRegistrationFile(uri);
 * ```
 */
export async function getAgent(client: MarketClient, agentId: GetAgentParameters): Promise<GetAgentReturnType> {
  const [owner, wallet, uri] = await Promise.all([
    readRegistry(client, "identity", "ownerOf", [agentId]),
    readRegistry(client, "identity", "getAgentWallet", [agentId]),
    readRegistry(client, "identity", "tokenURI", [agentId]),
  ]);
  return { agentId, owner, wallet: wallet === ZeroAddress ? null : wallet, uri };
}
