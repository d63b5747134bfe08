import type { GetIndexedJobReturnType } from "../actions/index/getIndexedJob.ts";
import type { Market } from "../createMarket.ts";
import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";

/** A job with its published terms, which the index must know. */
export async function requireJob(market: Market, jobId: string): Promise<NonNullable<GetIndexedJobReturnType>> {
  const job = await market.index.getJob(BigInt(jobId));
  if (job === null) throw new InvalidArgumentError("jobId", jobId, "Name a job that list_jobs answers.");
  return job;
}

/** Hash of the terms that a job follows. */
export async function requireTermsHash(market: Market, jobId: string): Promise<string> {
  const { termsHash } = await requireJob(market, jobId);
  if (termsHash === null)
    throw new InvalidArgumentError("jobId", jobId, "Name a job that has terms; this one has none.");
  return termsHash;
}
