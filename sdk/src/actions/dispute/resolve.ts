import { encodeCall } from "../../chain/encodeCall.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { encodeNote } from "../encodeNote.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireShare } from "../requireShare.ts";
import type { Settlement } from "../Settlement.ts";
import { settlementOf } from "../settlementOf.ts";

export type ResolveParameters = {
  jobId: bigint;
  /** The provider's part of budget, bond and stake, in basis points: 0 to 10,000. */
  share: number;
  /** A note of at most 31 bytes, or the hash of a longer one as hex. */
  reason?: string;
};
export type ResolveReturnType = Handle<Settlement>;
export type ResolveErrorType = WriteErrorType;

/**
 * Rules on a dispute before the ruling deadline. Evaluator only.
 *
 * @example
 * ```ts
 * await (await market.resolve({ jobId, share: 0, reason: "checker failed" })).wait();
 * ```
 */
export function resolve(client: MarketClient, { jobId, share, reason }: ResolveParameters): Promise<ResolveReturnType> {
  return sendWrite(client, () => ({
    to: client.address,
    data: encodeCall(client, "resolve", [jobId, requireShare(share), encodeNote("reason", reason)]),
    pushes: true,
    decode: (receipt) => settlementOf(client, receipt, jobId),
  }));
}
