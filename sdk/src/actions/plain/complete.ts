import { encodeCall } from "../../chain/encodeCall.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { encodeNote } from "../encodeNote.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import type { Settlement } from "../Settlement.ts";
import { settlementOf } from "../settlementOf.ts";

export type CompleteParameters = {
  jobId: bigint;
  /** A note of at most 31 bytes, or the hash of a longer one as hex. */
  reason?: string;
};
export type CompleteReturnType = Handle<Settlement>;
export type CompleteErrorType = WriteErrorType;

/**
 * Pays the provider of a delivered plain job; on a disputed bonded job it rules 100 %. Evaluator only.
 *
 * @example
 * ```ts
 * await market.complete({ jobId, reason: "as asked" });
 * ```
 */
export function complete(client: MarketClient, { jobId, reason }: CompleteParameters): Promise<CompleteReturnType> {
  return sendWrite(client, () => ({
    to: client.address,
    data: encodeCall(client, "complete", [jobId, encodeNote("reason", reason), "0x"]),
    pushes: true,
    decode: (receipt) => settlementOf(client, receipt, jobId),
  }));
}
