import { type Amount, parseAmount } from "../../amounts/parseAmount.ts";
import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendNow, sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import type { InvalidAmountError } from "../../errors/InvalidAmountError.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";
import { encodeApproval } from "./encodeApproval.ts";
import { getAllowance } from "./getAllowance.ts";
import { signPermit } from "./signPermit.ts";

export type DepositParameters = {
  amount: Amount;
  /** Whose balance to raise; the signer's by default. */
  account?: string;
};
export type DepositReturnType = Handle<{ account: string; amount: bigint }>;
export type DepositErrorType = WriteErrorType | InvalidAmountError;

/**
 * Moves money from the signer's wallet into an account balance.
 *
 * Where the market's allowance falls short, the token's permit (ERC-2612) raises it to exactly the amount within the same
 * transaction. For another's balance, an account with code, or a token without permits, an approval is sent and awaited first.
 *
 * @example
 * ```ts
 * const { result } = await (await market.deposit({ amount: "12.50" })).wait();
 * ```
 */
export function deposit(client: MarketClient, parameters: DepositParameters): Promise<DepositReturnType> {
  return sendWrite(client, async () => {
    const self = requireSender(client).address;
    const amount = parseAmount(parameters.amount, client.token.decimals);
    const account = requireAddress("account", parameters.account ?? self);
    return {
      to: client.address,
      data: await encodeDeposit(client, self, account, amount),
      decode: (receipt) => {
        const event = eventOf(client, receipt, "Deposited");
        return { account: event.account, amount: event.amount };
      },
    };
  });
}

async function encodeDeposit(client: MarketClient, self: string, account: string, amount: bigint): Promise<string> {
  const allowance = await getAllowance(client, self);
  if (allowance < amount) {
    // A permit is a key's signature, which an account with code does not have.
    const isPermitted = account === self && !requireSender(client).isContract;
    const permit = isPermitted ? await signPermit(client, amount) : undefined;
    if (permit !== undefined) {
      const { deadline, v, r, s } = permit;
      return encodeCall(client, "depositWithPermit", [amount, deadline, BigInt(v), r, s]);
    }
    const approval = { ...encodeApproval(client, amount), decode: () => undefined };
    await (await sendNow(client, requireSender(client), approval)).wait();
  }
  return encodeCall(client, "deposit", [account, amount]);
}
