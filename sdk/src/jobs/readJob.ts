import { ZeroAddress } from "ethers";
import type { FunctionResult } from "../chain/abiTypes.ts";
import { readContract } from "../chain/readContract.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { ContractRevertError } from "../errors/ContractRevertError.ts";
import { jobStatusOf } from "../types/jobStatus.ts";
import type { JobState } from "./JobState.ts";

const NO_BOND = { bond: 0n, evaluatorFee: 0n, stake: 0n, reviewPeriod: 0n, rulingPeriod: 0n };

/**
 * Reads a job of any kind at a block.
 *
 * A job that is Open, or that is not bonded after it was read, was not bonded when it was: so the two reads agree, whatever happens
 * between them.
 */
export async function readJob(client: MarketClient, jobId: bigint, block: number | "latest"): Promise<JobState> {
  const view = await readContract(client, "getJob", [jobId], block);
  const status = jobStatusOf(view.status);
  const bonded = status === "Open" ? undefined : await readBonded(client, jobId, block);
  if (bonded !== undefined) {
    const { payTo: _, clientRated: __, providerRated: ___, ...rest } = bonded;
    return { ...rest, jobId, kind: "bonded", status: jobStatusOf(bonded.status) };
  }
  // An Open job that was called off is rejected without ever having been paid.
  const isPaid = status !== "Open" && view.budget > 0n;
  return {
    ...NO_BOND,
    jobId,
    kind: isPaid ? "plain" : null,
    status,
    client: view.client,
    provider: view.provider === ZeroAddress ? null : view.provider,
    evaluator: view.evaluator,
    budget: view.budget,
    deadline: view.expiredAt,
  };
}

async function readBonded(
  client: MarketClient,
  jobId: bigint,
  block: number | "latest",
): Promise<FunctionResult<"bondedJob"> | undefined> {
  try {
    return await readContract(client, "bondedJob", [jobId], block);
  } catch (error) {
    if (error instanceof ContractRevertError && error.errorName === "JobNotFound") return undefined;
    throw error;
  }
}
