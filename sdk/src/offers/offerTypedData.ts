import { jobMarketAbi } from "@surety/contracts/abi";
import { concat, keccak256, type TypedDataDomain, TypedDataEncoder, type TypedDataField } from "ethers";
import type { MarketClient } from "../client/MarketClient.ts";
import type { Offer } from "./Offer.ts";

/** The EIP-712 fields of an offer, as the contract's ABI has them. */
export const offerTypes: Record<string, TypedDataField[]> = { Offer: fieldsOf() };

/** Made once: the guard and the actions hash an offer several times on its way. */
const encoder = TypedDataEncoder.from(offerTypes);
const separators = new Map<string, string>();

/** The EIP-712 domain of a market. */
export function offerDomain({ chainId, address }: Pick<MarketClient, "chainId" | "address">): TypedDataDomain {
  return { name: "Surety", version: "1", chainId, verifyingContract: address };
}

/** The digest that an offer's signer signs; equal to the contract's `offerDigest`. */
export function hashOffer(client: Pick<MarketClient, "chainId" | "address">, offer: Offer): string {
  return keccak256(concat(["0x1901", separatorOf(client), encoder.hash(offer)]));
}

/** A market's domain separator. */
function separatorOf({ chainId, address }: Pick<MarketClient, "chainId" | "address">): string {
  const key = `${chainId}:${address}`;
  const known = separators.get(key) ?? TypedDataEncoder.hashDomain(offerDomain({ chainId, address }));
  separators.set(key, known);
  return known;
}

function fieldsOf(): TypedDataField[] {
  for (const item of jobMarketAbi) {
    if (item.type !== "function" || item.name !== "offerDigest") continue;
    return item.inputs[0].components.map(({ name, type }) => ({ name, type }));
  }
  throw new Error("The market's ABI lacks offerDigest. Run `pnpm build`.");
}
