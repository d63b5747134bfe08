import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type CancelNonceParameters = {
  /** Nonce of the offer or withdrawal to call off; only its principal can call off a withdrawal's, which is 2^255 or more. */
  nonce: bigint;
  /** Whose offer it is, if the signer is its operator; the signer's by default. */
  principal?: string;
};
export type CancelNonceReturnType = Handle<{ principal: string; nonce: bigint }>;
export type CancelNonceErrorType = WriteErrorType;

/**
 * Calls off an offer that was signed and not yet hired, or a signed withdrawal that was not yet sent.
 *
 * @example
 * ```ts
 * await (await market.cancelNonce({ nonce: signedOffer.offer.nonce })).wait();
 * ```
 */
export function cancelNonce(
  client: MarketClient,
  { nonce, principal }: CancelNonceParameters,
): Promise<CancelNonceReturnType> {
  return sendWrite(client, () => {
    const owner = requireAddress("principal", principal ?? requireSender(client).address);
    return {
      to: client.address,
      data: encodeCall(client, "cancelNonce", [owner, nonce]),
      decode: (receipt) => {
        const event = eventOf(client, receipt, "NonceCancelled");
        return { principal: event.principal, nonce: event.nonce };
      },
    };
  });
}
