import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { callRegistry } from "../../registries/registryCalls.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";
import type { SignedAgentWallet } from "./signAgentWallet.ts";

export type SetAgentWalletParameters = SignedAgentWallet;
export type SetAgentWalletReturnType = Handle<{ agentId: bigint; wallet: string }>;
/** `ContractRevertError` `AgentWalletDeadlinePassed`, `AgentWalletDeadlineTooFar`, `AgentWalletProofUsed` or `SignatureInvalid`. */
export type SetAgentWalletErrorType = WriteErrorType | RegistriesMissingError;

/**
 * Lets an agent be paid at a wallet that signed for it with `signAgentWallet`. Owner, approved account or operator of the agent. A
 * transfer of the agent clears its wallet.
 *
 * @example
 * ```ts
 * await (await ownerMarket.identity.setAgentWallet(signed)).wait();
 * ```
 */
export function setAgentWallet(
  client: MarketClient,
  { agentId, deadline, signature, ...signed }: SetAgentWalletParameters,
): Promise<SetAgentWalletReturnType> {
  return sendWrite(client, () => {
    const wallet = requireAddress("wallet", signed.wallet);
    return {
      ...callRegistry(client, "identity", "setAgentWallet", [agentId, wallet, deadline, signature]),
      decode: () => ({ agentId, wallet }),
    };
  });
}
