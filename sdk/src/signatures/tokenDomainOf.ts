import type { TypedDataDomain } from "ethers";
import { readToken } from "../chain/readContract.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { ContractRevertError } from "../errors/ContractRevertError.ts";
import { UnknownRevertError } from "../errors/UnknownRevertError.ts";

/** The payment token's EIP-712 domain as ERC-5267 gives it; undefined if the token does not tell. */
export async function tokenDomainOf(client: MarketClient): Promise<TypedDataDomain | undefined> {
  try {
    const { name, version } = (await readToken(client, "eip712Domain", [])) as { name: string; version: string };
    return { name, version, chainId: client.chainId, verifyingContract: client.token.address };
  } catch (error) {
    if (error instanceof UnknownRevertError || error instanceof ContractRevertError) return undefined;
    throw error;
  }
}
