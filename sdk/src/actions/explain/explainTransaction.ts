import { formatAmount } from "../../amounts/formatAmount.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { GuardRefusedError } from "../../errors/GuardRefusedError.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import { toMarketError } from "../../errors/toMarketError.ts";
import type { Explanation } from "../../explain/Explanation.ts";
import { explainActs } from "../../explain/explainActs.ts";
import { formatTime } from "../../explain/formatTime.ts";
import { tellJob } from "../../explain/tellJob.ts";
import { castOf } from "../../guard/castOf.ts";
import { chainViewOf } from "../../guard/chainViewOf.ts";
import type { Act } from "../../guard/decode/Act.ts";
import { decodeCall, type Target } from "../../guard/decode/decodeCall.ts";
import { readEffects } from "../../guard/effects/readEffects.ts";
import type { Facts, MinedTransaction } from "../../guard/Facts.ts";
import { gatherFacts } from "../../guard/gatherFacts.ts";
import type { ReadErrorType } from "../errorTypes.ts";

export type ExplainTransactionParameters = string;
export type ExplainTransactionReturnType = Explanation;
/** `InvalidArgumentError` if the node does not know the hash; `GuardRefusedError` if it is no call of this market. */
export type ExplainTransactionErrorType = ReadErrorType | GuardRefusedError;

/**
 * Says in plain words what a transaction did, from its events; of one that is not mined yet, what it would do.
 *
 * @example
 * ```ts
 * console.log(formatExplanation(await market.explainTransaction(handle.hash)));
 * ```
 */
export async function explainTransaction(
  client: MarketClient,
  hash: ExplainTransactionParameters,
): Promise<ExplainTransactionReturnType> {
  const { chainId, address: market, token } = client;
  const target = targetOf(client);
  const { from: account, to, data } = await transactionOf(client, hash);
  const chain = chainViewOf(client);
  const acts = decodeCall({ to, data }, target);
  const [facts, mined] = await Promise.all([gatherFacts(acts, account, chain), chain.receipt(hash)]);
  const told = explainActs(acts, { account, chainId, market, facts }, token);
  return mined === null ? told : { ...told, ...tellMined(client, account, acts, facts, mined) };
}

function targetOf({ address: market, token, registries }: MarketClient): Target {
  return { market, token: token.address, registries };
}

async function transactionOf(client: MarketClient, hash: string): Promise<{ from: string; to: string; data: string }> {
  const transaction = await client.provider.getTransaction(hash).catch((error: unknown) => {
    throw toMarketError(error, { url: client.rpcOrigin });
  });
  if (transaction === null) throw new InvalidArgumentError("hash", hash, "The node knows no such transaction.");
  const { from, to, data } = transaction;
  return { from, to: to ?? "", data };
}

/** What happened, and how its jobs stand now. Its own worst case is over. */
function tellMined(client: MarketClient, account: string, acts: readonly Act[], facts: Facts, mined: MinedTransaction) {
  const { chainId, address: market, token } = client;
  const amount = (units: bigint) => `${formatAmount(units, token.decimals)} ${token.symbol}`;
  const names = acts.map(({ name, args }) => {
    if ("jobId" in args) return `${name} of job ${args.jobId}`;
    return "agentId" in args ? `${name} of agent ${args.agentId}` : name;
  });
  const verb = mined.succeeded ? "It was mined" : "It failed and changed nothing";
  const sentences = [`${account} called ${names.join(", ")}. ${verb} at ${formatTime(mined.timestamp)}.`];
  const { funds } = readEffects(mined.logs, castOf({ account, chainId, market, facts }, targetOf(client)));
  for (const [owner, change] of Object.entries(funds)) {
    const units = BigInt(change);
    sentences.push(`${owner} ${units < 0n ? `paid ${amount(-units)}` : `got ${amount(units)}`}.`);
  }
  const next = [...facts.jobs.values()].flatMap((job) => tellJob(job, facts.now, amount).next);
  return { sentences, worstCase: [], next };
}
