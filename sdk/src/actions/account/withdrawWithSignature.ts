import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";
import type { SignedWithdrawal } from "./signWithdrawal.ts";

export type WithdrawWithSignatureParameters = SignedWithdrawal;
export type WithdrawWithSignatureReturnType = Handle<{ account: string; to: string; amount: bigint }>;
export type WithdrawWithSignatureErrorType = WriteErrorType;

/**
 * Sends a withdrawal that its principal signed with `signWithdrawal`. Anyone may call.
 *
 * @example
 * ```ts
 * const { to, amount } = (await (await market.withdrawWithSignature(signed)).wait()).result;
 * ```
 */
export function withdrawWithSignature(
  client: MarketClient,
  { principal, to, amount, nonce, validUntil, signature }: WithdrawWithSignatureParameters,
): Promise<WithdrawWithSignatureReturnType> {
  return sendWrite(client, () => {
    const payer = requireAddress("principal", principal);
    const values = [payer, requireAddress("to", to), amount, nonce, validUntil, signature] as const;
    return {
      to: client.address,
      data: encodeCall(client, "withdrawWithSignature", values),
      decode: (receipt) => {
        const event = eventOf(client, receipt, "Withdrawn");
        return { account: event.account, to: event.to, amount: event.amount };
      },
    };
  });
}
