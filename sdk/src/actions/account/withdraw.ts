import { type Amount, parseAmount } from "../../amounts/parseAmount.ts";
import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import type { InvalidAmountError } from "../../errors/InvalidAmountError.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type WithdrawParameters = {
  amount: Amount;
  /** The wallet to pay; the signer's by default. */
  to?: string;
};
export type WithdrawReturnType = Handle<{ to: string; amount: bigint }>;
export type WithdrawErrorType = WriteErrorType | InvalidAmountError;

/**
 * Pays money of the signer's account balance out to a wallet.
 *
 * @example
 * ```ts
 * await (await market.withdraw({ amount: await market.getAccountBalance(me) })).wait();
 * ```
 */
export function withdraw(client: MarketClient, parameters: WithdrawParameters): Promise<WithdrawReturnType> {
  return sendWrite(client, () => {
    const to = requireAddress("to", parameters.to ?? requireSender(client).address);
    const amount = parseAmount(parameters.amount, client.token.decimals);
    return {
      to: client.address,
      data: encodeCall(client, "withdraw", [to, amount]),
      decode: (receipt) => {
        const event = eventOf(client, receipt, "Withdrawn");
        return { to: event.to, amount: event.amount };
      },
    };
  });
}
