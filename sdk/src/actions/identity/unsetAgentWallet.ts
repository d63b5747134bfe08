import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { callRegistry } from "../../registries/registryCalls.ts";
import type { WriteErrorType } from "../errorTypes.ts";

export type UnsetAgentWalletParameters = { agentId: bigint };
export type UnsetAgentWalletReturnType = Handle<{ agentId: bigint }>;
export type UnsetAgentWalletErrorType = WriteErrorType | RegistriesMissingError;

/**
 * Clears the wallet where an agent is paid; until another is set, no feedback about it is verified. Owner, approved account or operator
 * of the agent.
 *
 * @example
 * ```ts
 * await (await market.identity.unsetAgentWallet({ agentId })).wait();
 * ```
 */
export function unsetAgentWallet(
  client: MarketClient,
  { agentId }: UnsetAgentWalletParameters,
): Promise<UnsetAgentWalletReturnType> {
  return sendWrite(client, () => ({
    ...callRegistry(client, "identity", "unsetAgentWallet", [agentId]),
    decode: () => ({ agentId }),
  }));
}
