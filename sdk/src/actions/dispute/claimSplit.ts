import type { Handle } from "../../chain/Handle.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import type { Settlement } from "../Settlement.ts";
import { settleJob } from "../settleJob.ts";

export type ClaimSplitParameters = { jobId: bigint };
export type ClaimSplitReturnType = Handle<Settlement>;
export type ClaimSplitErrorType = WriteErrorType;

/**
 * Ends a dispute that the evaluator let lapse: half the budget and the bond to the provider, the rest to the client. Anyone may call.
 *
 * @example
 * ```ts
 * await market.claimSplit({ jobId });
 * ```
 */
export function claimSplit(client: MarketClient, { jobId }: ClaimSplitParameters): Promise<ClaimSplitReturnType> {
  return settleJob(client, "claimSplit", jobId);
}
