import type { FunctionResult } from "../../chain/abiTypes.ts";
import { readContract } from "../../chain/readContract.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { type JobStatus, jobStatusOf } from "../../types/jobStatus.ts";
import type { ReadErrorType } from "../errorTypes.ts";

export type GetBondedJobParameters = bigint;
/** Amounts in token units, `deadline` in Unix seconds, periods in seconds. */
export type GetBondedJobReturnType = Omit<FunctionResult<"bondedJob">, "status"> & { status: JobStatus };
/** `ContractRevertError` `JobNotFound` if the job does not exist or was not hired. */
export type GetBondedJobErrorType = ReadErrorType;

/**
 * Reads the chain. A hired job with its bond, stake, periods and running deadline.
 *
 * @example
 * ```ts
 * const { status, deadline, stake } = await market.getBondedJob(7n);
 * ```
 */
export async function getBondedJob(
  client: MarketClient,
  jobId: GetBondedJobParameters,
): Promise<GetBondedJobReturnType> {
  const job = await readContract(client, "bondedJob", [jobId]);
  return { ...job, status: jobStatusOf(job.status) };
}
