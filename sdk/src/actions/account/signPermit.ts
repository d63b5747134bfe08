import { Signature } from "ethers";
import { readToken } from "../../chain/readContract.ts";
import { signTypedData } from "../../chain/signTypedData.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import { messageTypes } from "../../signatures/messageTypes.ts";
import { tokenDomainOf } from "../../signatures/tokenDomainOf.ts";
import { getLatestBlock } from "../market/getLatestBlock.ts";

/** Seconds of chain time for which a permit holds. */
const PERMIT_PERIOD = 3_600n;

type Permit = { deadline: bigint; v: number; r: string; s: string };

/** Signs an ERC-2612 permit for exactly `value` token units; undefined if the token does not say how it wants one. */
export async function signPermit(client: MarketClient, value: bigint): Promise<Permit | undefined> {
  const { address: owner } = requireSender(client);
  const domain = await tokenDomainOf(client);
  if (domain === undefined) return undefined;
  const nonce = BigInt(String(await readToken(client, "nonces", [owner])));
  const deadline = BigInt((await getLatestBlock(client)).timestamp) + PERMIT_PERIOD;
  const message = { owner, spender: client.address, value, nonce, deadline };
  const { v, r, s } = Signature.from(await signTypedData(client, domain, messageTypes.Permit, message));
  return { deadline, v, r, s };
}
