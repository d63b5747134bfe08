import type { Handle } from "../../chain/Handle.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import type { Settlement } from "../Settlement.ts";
import { settleJob } from "../settleJob.ts";

export type ConcedeParameters = { jobId: bigint };
export type ConcedeReturnType = Handle<Settlement>;
export type ConcedeErrorType = WriteErrorType;

/**
 * Gives in to a dispute: the client as a ruling of 100 %, the provider as one of 0 %. Before the ruling deadline.
 *
 * @example
 * ```ts
 * await market.concede({ jobId });
 * ```
 */
export function concede(client: MarketClient, { jobId }: ConcedeParameters): Promise<ConcedeReturnType> {
  return settleJob(client, "concede", jobId);
}
