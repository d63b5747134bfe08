import type { Handle } from "../../chain/Handle.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import type { Settlement } from "../Settlement.ts";
import { settleJob } from "../settleJob.ts";

export type ClaimPaymentParameters = { jobId: bigint };
export type ClaimPaymentReturnType = Handle<Settlement>;
export type ClaimPaymentErrorType = WriteErrorType;

/**
 * Pays the provider of a delivery that the client left unanswered until the review period ended. Anyone may call.
 *
 * @example
 * ```ts
 * const { toProvider } = (await (await market.claimPayment({ jobId })).wait()).result;
 * ```
 */
export function claimPayment(client: MarketClient, { jobId }: ClaimPaymentParameters): Promise<ClaimPaymentReturnType> {
  return settleJob(client, "claimPayment", jobId);
}
