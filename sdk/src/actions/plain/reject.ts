import { encodeCall } from "../../chain/encodeCall.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { encodeNote } from "../encodeNote.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import type { Settlement } from "../Settlement.ts";
import { settlementOf } from "../settlementOf.ts";

export type RejectParameters = {
  jobId: bigint;
  /** A note of at most 31 bytes, or the hash of a longer one as hex. */
  reason?: string;
};
export type RejectReturnType = Handle<Settlement>;
export type RejectErrorType = WriteErrorType;

/**
 * Calls off an open job (client), refunds a plain one (evaluator), or rules 0 % on a disputed bonded job (evaluator).
 *
 * @example
 * ```ts
 * await market.reject({ jobId, reason: "not delivered" });
 * ```
 */
export function reject(client: MarketClient, { jobId, reason }: RejectParameters): Promise<RejectReturnType> {
  return sendWrite(client, () => ({
    to: client.address,
    data: encodeCall(client, "reject", [jobId, encodeNote("reason", reason), "0x"]),
    pushes: true,
    decode: (receipt) => settlementOf(client, receipt, jobId),
  }));
}
