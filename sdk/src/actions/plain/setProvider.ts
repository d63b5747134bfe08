import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type SetProviderParameters = { jobId: bigint; provider: string };
export type SetProviderReturnType = Handle<{ jobId: bigint; provider: string }>;
export type SetProviderErrorType = WriteErrorType;

/**
 * Names the provider of an open job that has none. Client only, once.
 *
 * @example
 * ```ts
 * await market.setProvider({ jobId, provider });
 * ```
 */
export function setProvider(
  client: MarketClient,
  { jobId, provider }: SetProviderParameters,
): Promise<SetProviderReturnType> {
  return sendWrite(client, () => ({
    to: client.address,
    data: encodeCall(client, "setProvider", [jobId, requireAddress("provider", provider)]),
    decode: (receipt) => ({ jobId, provider: eventOf(client, receipt, "ProviderSet").provider }),
  }));
}
