import { ZeroAddress } from "ethers";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import type { ProofOfPayment } from "../../documents/FeedbackFile.ts";
import { FeedbackUnbackedError, type UnbackedReason } from "../../errors/FeedbackUnbackedError.ts";
import { findSettlement } from "../../jobs/findSettlement.ts";
import type { JobState } from "../../jobs/JobState.ts";
import { readJob } from "../../jobs/readJob.ts";
import { readRegistry } from "../../registries/registryCalls.ts";
import { tellingHows } from "../../types/how.ts";
import { getMandate } from "../mandate/getMandate.ts";

/**
 * The proof that a job of this market stands behind the signer's feedback about an agent, by the rules of the index.
 *
 * @throws {@link FeedbackUnbackedError} if it does not.
 */
export async function findProof(client: MarketClient, agentId: bigint, jobId: bigint): Promise<ProofOfPayment> {
  const refuse = (reason: UnbackedReason) => new FeedbackUnbackedError(agentId, jobId, reason);
  const [job, wallet] = await Promise.all([
    readJob(client, jobId, "latest"),
    readRegistry(client, "identity", "getAgentWallet", [agentId]),
  ]);
  if (wallet === ZeroAddress) throw refuse("walletMissing");
  const author = otherParty(job, wallet);
  if (author === undefined) throw refuse("walletElsewhere");
  if (!(await actsFor(client, author))) throw refuse("jobOfOthers");
  const settlement = job.kind === "bonded" ? await findSettlement(client, job) : undefined;
  if (settlement === undefined) throw refuse("jobUnsettled");
  if (!tellingHows.includes(settlement.how)) throw refuse("endingSilent");
  return {
    fromAddress: job.client,
    toAddress: job.provider ?? ZeroAddress,
    chainId: String(client.chainId),
    txHash: settlement.hash,
    market: client.address,
    jobId: jobId.toString(),
  };
}

/** Whose feedback counts about an agent that is paid at this wallet; undefined if the wallet had no part in the job. */
function otherParty({ client, provider }: JobState, wallet: string): string | undefined {
  if (provider === null) return undefined;
  if (wallet === provider) return client;
  return wallet === client ? provider : undefined;
}

async function actsFor(client: MarketClient, principal: string): Promise<boolean> {
  const { address } = requireSender(client);
  if (address === principal) return true;
  const mandate = await getMandate(client, { principal, operator: address });
  return mandate !== null && mandate.resetsAt !== 0n;
}
