import { hexlify } from "ethers";
import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";

export type DisputeParameters = {
  jobId: bigint;
  /** What is wrong with the delivery, 1 to 1,024 bytes of text; published. */
  reason: string;
};
/** `stake` in token units. */
export type DisputeReturnType = Handle<{ jobId: bigint; stake: bigint }>;
export type DisputeErrorType = WriteErrorType;

/**
 * Refuses a delivery and calls the evaluator. The stake, max(bond, a tenth of the price), comes from the client's account balance, then
 * from its wallet. If the evaluator stays silent, the provider gets half the budget.
 *
 * @example
 * ```ts
 * await (await market.dispute({ jobId, reason: "The sum is wrong: 41, not 42." })).wait();
 * ```
 */
export function dispute(client: MarketClient, { jobId, reason }: DisputeParameters): Promise<DisputeReturnType> {
  return sendWrite(client, () => ({
    to: client.address,
    data: encodeCall(client, "dispute", [jobId, hexlify(new TextEncoder().encode(reason))]),
    decode: (receipt) => ({ jobId, stake: eventOf(client, receipt, "Disputed").stake }),
  }));
}
