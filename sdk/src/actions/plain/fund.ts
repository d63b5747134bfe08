import { type Amount, parseAmount } from "../../amounts/parseAmount.ts";
import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { InvalidAmountError } from "../../errors/InvalidAmountError.ts";
import type { WriteErrorType } from "../errorTypes.ts";

export type FundParameters = {
  jobId: bigint;
  /** The budget that the client agrees to; refused if it has changed. */
  amount: Amount;
};
export type FundReturnType = Handle<{ jobId: bigint; amount: bigint }>;
export type FundErrorType = WriteErrorType | InvalidAmountError;

/**
 * Puts a plain job's budget into escrow, from the client's wallet, which has approved the market for it.
 *
 * @example
 * ```ts
 * await (await market.approve({ amount: "10" })).wait();
 * await (await market.fund({ jobId, amount: "10" })).wait();
 * ```
 */
export function fund(client: MarketClient, { jobId, amount }: FundParameters): Promise<FundReturnType> {
  return sendWrite(client, () => ({
    to: client.address,
    data: encodeCall(client, "fund", [jobId, parseAmount(amount, client.token.decimals), "0x"]),
    decode: (receipt) => ({ jobId, amount: eventOf(client, receipt, "JobFunded").amount }),
  }));
}
