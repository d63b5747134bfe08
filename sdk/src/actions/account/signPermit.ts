import { Signature, type TypedDataField } from "ethers";
import { readToken } from "../../chain/readContract.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import { ContractRevertError } from "../../errors/ContractRevertError.ts";
import { toMarketError } from "../../errors/toMarketError.ts";
import { UnknownRevertError } from "../../errors/UnknownRevertError.ts";
import { getLatestBlock } from "../market/getLatestBlock.ts";

/** Seconds of chain time for which a permit holds. */
const PERMIT_PERIOD = 3_600n;

/** ERC-2612's message. */
const permitTypes: Record<string, TypedDataField[]> = {
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
};

type Permit = { deadline: bigint; v: number; r: string; s: string };

/** Signs an ERC-2612 permit for exactly `value` token units; undefined if the token does not say how it wants one. */
export async function signPermit(client: MarketClient, value: bigint): Promise<Permit | undefined> {
  const { signer, address: owner } = requireSender(client);
  const token = await permitStateOf(client, owner);
  if (token === undefined) return undefined;
  const deadline = BigInt((await getLatestBlock(client)).timestamp) + PERMIT_PERIOD;
  const message = { owner, spender: client.address, value, nonce: token.nonce, deadline };
  try {
    const { v, r, s } = Signature.from(await signer.signTypedData(token.domain, permitTypes, message));
    return { deadline, v, r, s };
  } catch (error) {
    throw toMarketError(error, { url: client.rpcOrigin });
  }
}

/** The token's domain as ERC-5267 gives it, and the owner's permit nonce. */
async function permitStateOf(client: MarketClient, owner: string) {
  try {
    const [domain, nonce] = await Promise.all([
      readToken(client, "eip712Domain", []),
      readToken(client, "nonces", [owner]),
    ]);
    const { name, version } = domain as { name: string; version: string };
    const verifyingContract = client.token.address;
    return { domain: { name, version, chainId: client.chainId, verifyingContract }, nonce: BigInt(String(nonce)) };
  } catch (error) {
    if (error instanceof UnknownRevertError || error instanceof ContractRevertError) return undefined;
    throw error;
  }
}
