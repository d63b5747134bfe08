import { signTypedData } from "../../chain/signTypedData.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import { offerDomain } from "../../offers/offerTypedData.ts";
import { messageTypes } from "../../signatures/messageTypes.ts";
import { jobStatuses } from "../../types/jobStatus.ts";
import type { ReadErrorType, SignErrorType } from "../errorTypes.ts";
import { getBondedJob } from "../market/getBondedJob.ts";
import { requireShare } from "../requireShare.ts";
import { validUntilOf } from "../validUntilOf.ts";

export type SignAgreementParameters = {
  jobId: bigint;
  /** The provider's part of the budget in basis points, 0 to 10,000; the bond returns to the provider in any case. */
  share: number;
  /** Unix second of chain time before which it must be sent; an hour from now by default. It cannot be called off before. */
  validUntil?: number | bigint;
};
/** One party's word to end a job by a share; it holds for the job's present status only. */
export type SignedAgreement = {
  jobId: bigint;
  share: number;
  validUntil: bigint;
  /** The party that signed. */
  signer: string;
  signature: string;
};
export type SignAgreementReturnType = SignedAgreement;
/** `InvalidArgumentError` on `signer` if it is no party of the job; `ContractRevertError` `JobNotFound` if the job was not hired. */
export type SignAgreementErrorType = ReadErrorType | SignErrorType;

/**
 * Signs, as client or provider, that a hired job shall end by a share of its budget. Nothing is sent: hand it to the other party, which
 * calls `settleByAgreement`. Never sign for an operator: only the principals' signatures count.
 *
 * @example
 * ```ts
 * const word = await providerMarket.signAgreement({ jobId, share: 5_000 });
 * await clientMarket.settleByAgreement(word);
 * ```
 */
export async function signAgreement(
  client: MarketClient,
  { jobId, share, validUntil: asked }: SignAgreementParameters,
): Promise<SignAgreementReturnType> {
  const { address: signer } = requireSender(client);
  const [job, validUntil] = await Promise.all([getBondedJob(client, jobId), validUntilOf(client, "validUntil", asked)]);
  if (signer !== job.client && signer !== job.provider) {
    throw new InvalidArgumentError(
      "signer",
      signer,
      `Sign as a party of job ${jobId}: ${job.client} or ${job.provider}.`,
    );
  }
  const terms = { jobId, client: job.client, provider: job.provider, status: jobStatuses.indexOf(job.status) };
  const message = { ...terms, share: requireShare(share), validUntil };
  const signature = await signTypedData(client, offerDomain(client), messageTypes.Agreement, message);
  return { jobId, share, validUntil, signer, signature };
}
