import { type Amount, parseAmount } from "../../amounts/parseAmount.ts";
import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { InvalidAmountError } from "../../errors/InvalidAmountError.ts";
import type { WriteErrorType } from "../errorTypes.ts";

export type SetBudgetParameters = { jobId: bigint; amount: Amount };
export type SetBudgetReturnType = Handle<{ jobId: bigint; amount: bigint }>;
export type SetBudgetErrorType = WriteErrorType | InvalidAmountError;

/**
 * Prices an open job. Client or provider.
 *
 * @example
 * ```ts
 * await market.setBudget({ jobId, amount: "10" });
 * ```
 */
export function setBudget(client: MarketClient, { jobId, amount }: SetBudgetParameters): Promise<SetBudgetReturnType> {
  return sendWrite(client, () => ({
    to: client.address,
    data: encodeCall(client, "setBudget", [jobId, parseAmount(amount, client.token.decimals), "0x"]),
    decode: (receipt) => ({ jobId, amount: eventOf(client, receipt, "BudgetSet").amount }),
  }));
}
