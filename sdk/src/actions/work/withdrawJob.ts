import type { Handle } from "../../chain/Handle.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import type { Settlement } from "../Settlement.ts";
import { settleJob } from "../settleJob.ts";

export type WithdrawJobParameters = { jobId: bigint };
export type WithdrawJobReturnType = Handle<Settlement>;
export type WithdrawJobErrorType = WriteErrorType;

/**
 * Gives a hired job up before its deadline. The client gets budget, fee and the bond. Provider only.
 *
 * @example
 * ```ts
 * await market.withdrawJob({ jobId });
 * ```
 */
export function withdrawJob(client: MarketClient, { jobId }: WithdrawJobParameters): Promise<WithdrawJobReturnType> {
  return settleJob(client, "withdrawJob", jobId);
}
