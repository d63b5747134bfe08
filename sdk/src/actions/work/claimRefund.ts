import type { Handle } from "../../chain/Handle.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import type { Settlement } from "../Settlement.ts";
import { settleJob } from "../settleJob.ts";

export type ClaimRefundParameters = { jobId: bigint };
export type ClaimRefundReturnType = Handle<Settlement>;
export type ClaimRefundErrorType = WriteErrorType;

/**
 * Refunds a job whose deadline passed: a hired one that was not delivered, with its bond, or a plain one. Anyone may call.
 *
 * @example
 * ```ts
 * const { toClient } = (await (await market.claimRefund({ jobId })).wait()).result;
 * ```
 */
export function claimRefund(client: MarketClient, { jobId }: ClaimRefundParameters): Promise<ClaimRefundReturnType> {
  return settleJob(client, "claimRefund", jobId);
}
