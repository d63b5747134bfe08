import { signTypedData } from "../chain/signTypedData.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { requireSender } from "../client/requireSender.ts";
import { AuthorizationUnsupportedError } from "../errors/AuthorizationUnsupportedError.ts";
import type { Purpose } from "../guard/decode/decodeSignature.ts";
import { messageTypes } from "./messageTypes.ts";
import { tokenDomainOf } from "./tokenDomainOf.ts";

/**
 * Signs an ERC-3009 authorization by which the market may pull exactly `value` token units from the signer's wallet, once.
 *
 * @param nonce - 32 bytes that bind it to one use; the market derives the same.
 * @param validBefore - Unix second before which it must be used.
 * @param purpose - What the nonce stands for.
 */
export async function signAuthorization(
  client: MarketClient,
  value: bigint,
  nonce: string,
  validBefore: bigint,
  purpose: Purpose,
): Promise<string> {
  const domain = await tokenDomainOf(client);
  if (domain === undefined) throw new AuthorizationUnsupportedError(client.token.address);
  const from = requireSender(client).address;
  const message = { from, to: client.address, value, validAfter: 0n, validBefore, nonce };
  return signTypedData(client, domain, messageTypes.ReceiveWithAuthorization, message, purpose);
}
