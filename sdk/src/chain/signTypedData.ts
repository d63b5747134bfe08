import type { TypedDataDomain, TypedDataField } from "ethers";
import type { MarketClient } from "../client/MarketClient.ts";
import { requireSender } from "../client/requireSender.ts";
import { toMarketError } from "../errors/toMarketError.ts";

/** Signs an EIP-712 message with the client's signer. Every signature of this package is made here. */
export async function signTypedData(
  client: MarketClient,
  domain: TypedDataDomain,
  types: Record<string, TypedDataField[]>,
  message: Record<string, unknown>,
): Promise<string> {
  const { signer } = requireSender(client);
  try {
    return await signer.signTypedData(domain, types, message);
  } catch (error) {
    throw toMarketError(error, { url: client.rpcOrigin });
  }
}
