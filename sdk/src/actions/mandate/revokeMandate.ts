import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type RevokeMandateParameters = { operator: string };
export type RevokeMandateReturnType = Handle<{ operator: string }>;
export type RevokeMandateErrorType = WriteErrorType;

/**
 * The kill switch: ends an operator's mandate over the signer's balance at once.
 *
 * @example
 * ```ts
 * await (await market.revokeMandate({ operator })).wait();
 * ```
 */
export function revokeMandate(
  client: MarketClient,
  { operator }: RevokeMandateParameters,
): Promise<RevokeMandateReturnType> {
  return sendWrite(client, () => ({
    to: client.address,
    data: encodeCall(client, "revokeMandate", [requireAddress("operator", operator)]),
    decode: (receipt) => ({ operator: eventOf(client, receipt, "MandateRevoked").operator }),
  }));
}
