import type { TypedDataDomain, TypedDataField } from "ethers";
import type { MarketClient } from "../client/MarketClient.ts";
import { requireRegistries } from "./requireRegistries.ts";

/** Seconds from now at which a wallet's signature ends at the latest: the registries take no later one. */
export const MAX_WALLET_DELAY = 300;

/** The EIP-712 fields by which a wallet lets an agent be paid there (ERC-8004). */
export const agentWalletTypes: Record<string, TypedDataField[]> = {
  AgentWalletSet: [
    { name: "agentId", type: "uint256" },
    { name: "newWallet", type: "address" },
    { name: "owner", type: "address" },
    { name: "deadline", type: "uint256" },
  ],
};

/** The identity registry's EIP-712 domain, the same in the canonical ones. */
export function agentWalletDomain(client: Pick<MarketClient, "chainId" | "registries">): TypedDataDomain {
  const { address: verifyingContract } = requireRegistries(client).identity;
  return { name: "ERC8004IdentityRegistry", version: "1", chainId: client.chainId, verifyingContract };
}
