import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";
import type { DepositAuthorization } from "./signDepositAuthorization.ts";

export type DepositWithAuthorizationParameters = DepositAuthorization;
export type DepositWithAuthorizationReturnType = Handle<{ account: string; amount: bigint }>;
export type DepositWithAuthorizationErrorType = WriteErrorType;

/**
 * Sends a deposit that its owner signed with `signDepositAuthorization`. Anyone may call; the money goes to the owner's account balance.
 *
 * @example
 * ```ts
 * const { account, amount } = (await (await market.depositWithAuthorization(signed)).wait()).result;
 * ```
 */
export function depositWithAuthorization(
  client: MarketClient,
  { from, amount, validAfter, validBefore, salt, signature }: DepositWithAuthorizationParameters,
): Promise<DepositWithAuthorizationReturnType> {
  return sendWrite(client, () => {
    const values = [requireAddress("from", from), amount, validAfter, validBefore, salt, signature] as const;
    return {
      to: client.address,
      data: encodeCall(client, "depositWithAuthorization", values),
      decode: (receipt) => {
        const event = eventOf(client, receipt, "Deposited");
        return { account: event.account, amount: event.amount };
      },
    };
  });
}
