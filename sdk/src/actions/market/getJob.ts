import type { FunctionResult } from "../../chain/abiTypes.ts";
import { readContract } from "../../chain/readContract.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { type JobStatus, jobStatusOf } from "../../types/jobStatus.ts";
import type { ReadErrorType } from "../errorTypes.ts";

export type GetJobParameters = bigint;
/** A job of either kind as ERC-8183 shows it; budget in token units, times in Unix seconds. */
export type GetJobReturnType = Omit<FunctionResult<"getJob">, "status"> & { status: JobStatus };
/** `ContractRevertError` `InvalidJob` if no job has this id. */
export type GetJobErrorType = ReadErrorType;

/**
 * Reads the chain. A job of either kind; `getBondedJob` tells more of a bonded one.
 *
 * @example
 * ```ts
 * const { status, provider, expiredAt } = await market.getJob(7n);
 * ```
 */
export async function getJob(client: MarketClient, jobId: GetJobParameters): Promise<GetJobReturnType> {
  const job = await readContract(client, "getJob", [jobId]);
  return { ...job, status: jobStatusOf(job.status) };
}
