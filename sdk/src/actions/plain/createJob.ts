import { ZeroAddress } from "ethers";
import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";
import { requireInteger } from "../requireInteger.ts";

export type CreateJobParameters = {
  /** Who completes or rejects the job. */
  evaluator: string;
  /** Who is to deliver; named later with `setProvider` if left out. */
  provider?: string;
  /** Unix second of chain time, at most 365 days ahead. */
  expiresAt: number | bigint;
  /** What is wanted, in words; at most 4,096 bytes. */
  description: string;
};
export type CreateJobReturnType = Handle<{ jobId: bigint }>;
export type CreateJobErrorType = WriteErrorType;

/**
 * Opens a plain ERC-8183 job: no bond, no dispute, and a silent evaluator means a refund. `post` and `hire` have no such gap.
 *
 * @example
 * ```ts
 * const { jobId } = (await (await market.createJob({ evaluator, provider, expiresAt, description })).wait()).result;
 * ```
 */
export function createJob(client: MarketClient, parameters: CreateJobParameters): Promise<CreateJobReturnType> {
  return sendWrite(client, () => {
    const provider = requireAddress("provider", parameters.provider ?? ZeroAddress);
    const evaluator = requireAddress("evaluator", parameters.evaluator);
    const expiry = requireInteger("expiresAt", parameters.expiresAt);
    return {
      to: client.address,
      data: encodeCall(client, "createJob", [provider, evaluator, expiry, parameters.description, ZeroAddress]),
      decode: (receipt) => ({ jobId: eventOf(client, receipt, "JobCreated").jobId }),
    };
  });
}
