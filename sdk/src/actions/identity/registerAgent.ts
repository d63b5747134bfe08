import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { AgentWalletUnsetError } from "../../errors/AgentWalletUnsetError.ts";
import type { InvalidAmountError } from "../../errors/InvalidAmountError.ts";
import type { InvalidDocumentError } from "../../errors/InvalidDocumentError.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { callRegistry, registryEventOf } from "../../registries/registryCalls.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { type MetadataValue, metadataEntry } from "./metadataEntry.ts";
import { type Registration, registrationUri } from "./registrationUri.ts";
import { setAgentWallet } from "./setAgentWallet.ts";
import type { SignedAgentWallet } from "./signAgentWallet.ts";

export type RegisterAgentParameters = Registration & {
  /** Set in the order given; under any key but `agentWallet`. */
  metadata?: Readonly<Record<string, MetadataValue>>;
  /**
   * Asks another wallet, where the agent is to be paid, for its signature once the agent has its id; `wait` then sets it in a second
   * transaction. Without it the signer is the wallet.
   */
  wallet?: (asked: { agentId: bigint; owner: string }) => Promise<SignedAgentWallet>;
};
export type RegisterAgentReturnType = Handle<{ agentId: bigint; owner: string; wallet: string; uri: string }>;
/** `wait` throws `AgentWalletUnsetError` if the agent was registered and its wallet could not be set. */
export type RegisterAgentErrorType =
  | WriteErrorType
  | RegistriesMissingError
  | InvalidDocumentError
  | InvalidAmountError
  | AgentWalletUnsetError;

/**
 * Registers an agent of the signer's, who owns it and is paid for it. Its file is checked and stands in its URI, where the index reads
 * it. A signer with code must accept ERC-721 tokens.
 *
 * @example
 * ```ts
 * const file = buildRegistration({
 *   name: "Ledger auditor",
 *   description: "Audits small Solidity files.",
 *   services: [suretyService(market, { skills: ["audit"], price: "2.50" })],
 * });
 * const { agentId } = (await (await market.identity.registerAgent({ file })).wait()).result;
 * ```
 */
export async function registerAgent(
  client: MarketClient,
  { metadata = {}, wallet, ...registration }: RegisterAgentParameters,
): Promise<RegisterAgentReturnType> {
  const handle = await sendWrite(client, () => {
    const uri = registrationUri(client, registration as Registration);
    const entries = Object.entries(metadata).map(([key, value]) => metadataEntry(key, value));
    return {
      ...callRegistry(client, "identity", "register", [uri, entries]),
      decode: (receipt) => {
        const { agentId, owner, agentURI } = registryEventOf(client, receipt, "identity", "Registered");
        return { agentId, owner, wallet: owner, uri: agentURI };
      },
    };
  });
  return wallet === undefined ? handle : withWallet(client, handle, wallet);
}

/** The same with the second step; it is taken once, however often `wait` is called. */
function withWallet(
  client: MarketClient,
  { hash, wait }: RegisterAgentReturnType,
  ask: NonNullable<RegisterAgentParameters["wallet"]>,
): RegisterAgentReturnType {
  let second: Promise<string> | undefined;
  return {
    hash,
    wait: async (options) => {
      const { receipt, result } = await wait(options);
      const { agentId, owner } = result;
      second ??= (async () =>
        (await (await setAgentWallet(client, await ask({ agentId, owner }))).wait(options)).result.wallet)();
      const wallet = await second.catch((cause: unknown) => {
        throw new AgentWalletUnsetError(agentId, owner, { cause });
      });
      return { receipt, result: { ...result, wallet } };
    },
  };
}
