import { getMandate } from "../actions/mandate/getMandate.ts";
import { getBondedJob } from "../actions/market/getBondedJob.ts";
import { getJob } from "../actions/market/getJob.ts";
import { getLatestBlock } from "../actions/market/getLatestBlock.ts";
import { marketFeeOf } from "../chain/marketFeeOf.ts";
import { readContract } from "../chain/readContract.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { ContractRevertError } from "../errors/ContractRevertError.ts";
import { toMarketError } from "../errors/toMarketError.ts";
import { readRegistry } from "../registries/registryCalls.ts";
import type { AgentFacts, ChainView, JobFacts, MinedTransaction, ValidationFacts } from "./Facts.ts";

/** What the guard asks of the chain, asked of a market's RPC. */
export function chainViewOf(client: MarketClient): ChainView {
  return {
    now: async () => (await getLatestBlock(client)).timestamp,
    job: (jobId) => readJob(client, jobId),
    fee: () => marketFeeOf(client),
    mandate: (principal, operator) => getMandate(client, { principal, operator }),
    isNonceUsed: (principal, nonce) => readContract(client, "nonceUsed", [principal, nonce]),
    agent: (agentId) => readAgent(client, agentId),
    validation: (requestHash) => readValidation(client, requestHash),
    receipt: (hash) => readReceipt(client, hash),
  };
}

/** A job of either kind; null if there is none. */
async function readJob(client: MarketClient, jobId: bigint): Promise<JobFacts | null> {
  const plain = await unless("InvalidJob", getJob(client, jobId));
  if (plain === null) return null;
  const bonded = await unless("JobNotFound", getBondedJob(client, jobId));
  if (bonded !== null) return { ...bonded, jobId, isBonded: true };
  const { client: owner, provider, evaluator, status, budget, expiredAt } = plain;
  const nothing = {
    payTo: `0x${"0".repeat(40)}`,
    bond: 0n,
    evaluatorFee: 0n,
    stake: 0n,
    reviewPeriod: 0n,
    rulingPeriod: 0n,
  };
  return {
    jobId,
    isBonded: false,
    client: owner,
    provider,
    evaluator,
    status,
    budget,
    deadline: expiredAt,
    ...nothing,
  };
}

async function readAgent(client: MarketClient, agentId: bigint): Promise<AgentFacts | null> {
  const owner = await unless("ERC721NonexistentToken", readRegistry(client, "identity", "ownerOf", [agentId]));
  if (owner === null) return null;
  return { agentId, owner, wallet: await readRegistry(client, "identity", "getAgentWallet", [agentId]) };
}

async function readValidation(client: MarketClient, requestHash: string): Promise<ValidationFacts | null> {
  const read = readRegistry(client, "validation", "getValidationStatus", [requestHash]);
  const status = await unless("ValidationRequestNotFound", read);
  return status === null ? null : { requestHash, agentId: status.agentId, validator: status.validatorAddress };
}

async function unless<R>(errorName: string, read: Promise<R>): Promise<R | null> {
  return read.catch((error: unknown) => {
    if (error instanceof ContractRevertError && error.errorName === errorName) return null;
    throw error;
  });
}

async function readReceipt(client: MarketClient, hash: string): Promise<MinedTransaction | null> {
  try {
    const receipt = await client.provider.getTransactionReceipt(hash);
    if (receipt === null) return null;
    const block = await client.provider.getBlock(receipt.blockNumber);
    if (block === null) return null;
    return { succeeded: receipt.status === 1, logs: receipt.logs, timestamp: block.timestamp };
  } catch (error) {
    throw toMarketError(error, { url: client.rpcOrigin });
  }
}
