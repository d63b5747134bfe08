import { AbiCoder, id, keccak256 } from "ethers";
import type { MarketClient } from "../client/MarketClient.ts";
import type { Offer } from "../offers/Offer.ts";
import { hashOffer } from "../offers/offerTypedData.ts";

const DEPOSIT_TYPEHASH = id("Deposit(address from,bytes32 salt)");
const HIRE_TYPEHASH = id("Hire(bytes32 offerDigest)");
const coder = AbiCoder.defaultAbiCoder();

/**
 * The ERC-3009 nonce that binds an authorization to one deposit; equal to the contract's `depositNonce`. Computed here, so that no
 * RPC can lend a signature to something else.
 */
export function depositNonceOf(from: string, salt: string): string {
  return keccak256(coder.encode(["bytes32", "address", "bytes32"], [DEPOSIT_TYPEHASH, from, salt]));
}

/** The ERC-3009 nonce that binds an authorization to one offer; equal to the contract's `hireNonce`. Computed here as well. */
export function hireNonceOf(client: Pick<MarketClient, "chainId" | "address">, offer: Offer): string {
  return keccak256(coder.encode(["bytes32", "bytes32"], [HIRE_TYPEHASH, hashOffer(client, offer)]));
}
