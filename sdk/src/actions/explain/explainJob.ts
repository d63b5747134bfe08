import { hexlify, toUtf8Bytes } from "ethers";
import { formatAmount } from "../../amounts/formatAmount.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { Explanation } from "../../explain/Explanation.ts";
import { tellJob } from "../../explain/tellJob.ts";
import { untrustedText } from "../../explain/untrustedText.ts";
import { chainViewOf } from "../../guard/chainViewOf.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { getJob } from "../market/getJob.ts";
import { getLatestBlock } from "../market/getLatestBlock.ts";

export type ExplainJobParameters = bigint;
export type ExplainJobReturnType = Explanation;
/** `ContractRevertError` `InvalidJob` if no job has this id. */
export type ExplainJobErrorType = ReadErrorType;

/**
 * Says in plain words where a job stands, whose turn it is, until when, and with which call. Reads the chain only.
 *
 * @example
 * ```ts
 * console.log(formatExplanation(await market.explainJob(7n)));
 * ```
 */
export async function explainJob(client: MarketClient, jobId: ExplainJobParameters): Promise<ExplainJobReturnType> {
  const [{ description }, job, { timestamp }] = await Promise.all([
    getJob(client, jobId),
    chainViewOf(client).job(jobId),
    getLatestBlock(client),
  ]);
  const { symbol, decimals } = client.token;
  const amount = (units: bigint) => `${formatAmount(units, decimals)} ${symbol}`;
  const told =
    job === null ? { sentences: [], worstCase: [], next: [], warnings: [] } : tellJob(job, timestamp, amount);
  return { ...told, untrusted: untrustedText("description", hexlify(toUtf8Bytes(description))) };
}
