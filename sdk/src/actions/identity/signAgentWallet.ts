import { signTypedData } from "../../chain/signTypedData.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { agentWalletDomain, agentWalletTypes, MAX_WALLET_DELAY } from "../../registries/agentWalletTypedData.ts";
import { readRegistry } from "../../registries/registryCalls.ts";
import type { ReadErrorType, SignErrorType } from "../errorTypes.ts";
import { getLatestBlock } from "../market/getLatestBlock.ts";
import { requireAddress } from "../requireAddress.ts";
import { requireInteger } from "../requireInteger.ts";

export type SignAgentWalletParameters = {
  agentId: bigint;
  /** The agent's owner; read from the registry by default. */
  owner?: string;
  /** Last Unix second of chain time at which it holds; 300 seconds from now by default, which is also the most. */
  deadline?: number | bigint;
};
/** A wallet's word that an agent may be paid there; `deadline` is a Unix second. */
export type SignedAgentWallet = {
  agentId: bigint;
  wallet: string;
  owner: string;
  deadline: bigint;
  signature: string;
};
export type SignAgentWalletReturnType = SignedAgentWallet;
/** `ContractRevertError` `ERC721NonexistentToken` if there is no such agent. */
export type SignAgentWalletErrorType = ReadErrorType | SignErrorType | RegistriesMissingError;

/**
 * Signs, as a wallet, that an agent of this owner may be paid here. Nothing is sent, and the wallet needs no gas: hand it to the
 * agent's owner for `setAgentWallet`. It works once. Keys and contract accounts (ERC-1271) may sign.
 *
 * @example
 * ```ts
 * const signed = await walletMarket.identity.signAgentWallet({ agentId });
 * await (await ownerMarket.identity.setAgentWallet(signed)).wait();
 * ```
 */
export async function signAgentWallet(
  client: MarketClient,
  { agentId, ...parameters }: SignAgentWalletParameters,
): Promise<SignAgentWalletReturnType> {
  const { address: wallet } = requireSender(client);
  const [owner, deadline] = await Promise.all([
    parameters.owner === undefined
      ? readRegistry(client, "identity", "ownerOf", [agentId])
      : requireAddress("owner", parameters.owner),
    deadlineOf(client, parameters.deadline),
  ]);
  const message = { agentId, newWallet: wallet, owner, deadline };
  const signature = await signTypedData(client, agentWalletDomain(client), agentWalletTypes, message);
  return { agentId, wallet, owner, deadline, signature };
}

async function deadlineOf(client: MarketClient, asked: number | bigint | undefined): Promise<bigint> {
  const now = BigInt((await getLatestBlock(client)).timestamp);
  const latest = now + BigInt(MAX_WALLET_DELAY);
  const deadline = asked === undefined ? latest : requireInteger("deadline", asked);
  if (deadline >= now && deadline <= latest) return deadline;
  const remedy = `Pass a second from now, ${now}, to ${latest}: the registry takes at most ${MAX_WALLET_DELAY} seconds.`;
  throw new InvalidArgumentError("deadline", deadline.toString(), remedy);
}
