import type { TypedDataDomain, TypedDataField } from "ethers";
import type { MarketClient } from "../client/MarketClient.ts";
import { requireSender } from "../client/requireSender.ts";
import { toMarketError } from "../errors/toMarketError.ts";
import type { Purpose } from "../guard/decode/decodeSignature.ts";
import { reviewOf } from "../guard/reviewOf.ts";

/**
 * Signs an EIP-712 message with the client's signer, once its guard agrees. Every signature of this package is made here.
 *
 * @param purpose - What the nonce of an ERC-3009 authorization stands for; the guard derives it again.
 */
export async function signTypedData(
  client: MarketClient,
  domain: TypedDataDomain,
  types: Record<string, TypedDataField[]>,
  message: Record<string, unknown>,
  purpose?: Purpose,
): Promise<string> {
  const sender = requireSender(client);
  const asMarketError = (error: unknown) => {
    throw toMarketError(error, { url: client.rpcOrigin });
  };
  const clearance = await reviewOf(client, sender, { kind: "signature", domain, types, message, purpose });
  return clearance.run(
    async () => undefined,
    () => sender.signer.signTypedData(domain, types, message).catch(asMarketError),
  );
}
