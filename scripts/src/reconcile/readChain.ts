import { ContractRevertError, type How, hows, type JobStatus, type Market } from "@surety/sdk";
import { ZeroAddress } from "ethers";
import { eachOf } from "../market/eachOf.ts";
import type { ChainLog } from "./readLogs.ts";

/** How a bonded job's pot was divided, as its `Settled` event says; amounts in token units. */
export type ChainSettlement = {
  readonly how: How | undefined;
  readonly share: bigint;
  readonly toProvider: bigint;
  readonly toClient: bigint;
  readonly toEvaluator: bigint;
  readonly marketFee: bigint;
};

/** A job as contract and `Settled` event have it, under the index's names. Amounts are token units. */
export type ChainJob = {
  readonly status: JobStatus;
  readonly client: string;
  readonly provider: string | null;
  readonly evaluator: string;
  readonly budget: bigint;
  /** Present once hired. */
  readonly bonded?: {
    readonly bond: bigint;
    readonly evaluatorFee: bigint;
    readonly payTo: string | null;
    readonly reviewPeriod: bigint;
    readonly rulingPeriod: bigint;
    readonly clientRated: boolean;
    readonly providerRated: boolean;
  };
  /** A plain job's submission; zero if there is none, and for bonded jobs, whose submission stands in events alone. */
  readonly submission: { readonly submittedAt: bigint; readonly deliverable: string };
  /** What the client has put up, or would put up, to dispute. */
  readonly stake: bigint;
  /** The running deadline; the end time once a bonded job has ended. */
  readonly deadline: bigint;
  readonly settlement: ChainSettlement | undefined;
};

/** Reads every job, by id, through a market whose provider is pinned to one block; `logs` are the market's until then. */
export async function readJobs(market: Market, logs: readonly ChainLog[]): Promise<Map<bigint, ChainJob>> {
  const { jobCount } = await market.getMarketInfo();
  const settlements = settlementsOf(logs);
  const ids = Array.from({ length: Number(jobCount) }, (_, i) => BigInt(i + 1));
  const read = async (id: bigint): Promise<[bigint, ChainJob]> => [id, await readJob(market, id, settlements.get(id))];
  return new Map(await eachOf(ids, read));
}

async function readJob(market: Market, id: bigint, settlement: ChainSettlement | undefined): Promise<ChainJob> {
  const [job, bonded] = await Promise.all([market.getJob(id), readBonded(market, id)]);
  const { status, client, provider, evaluator, budget, expiredAt, submittedAt, deliverable } = job;
  const submission = { submittedAt, deliverable };
  const common = { status, client, provider: orNull(provider), evaluator, budget, submission, settlement };
  if (bonded === undefined) return { ...common, stake: 0n, deadline: expiredAt };
  const { bond, evaluatorFee, payTo, reviewPeriod, rulingPeriod, clientRated, providerRated, stake, deadline } = bonded;
  return {
    ...common,
    bonded: { bond, evaluatorFee, payTo: orNull(payTo), reviewPeriod, rulingPeriod, clientRated, providerRated },
    stake,
    deadline,
  };
}

/** Undefined for a job that was not hired by an offer. */
async function readBonded(market: Market, id: bigint) {
  try {
    return await market.getBondedJob(id);
  } catch (error) {
    if (error instanceof ContractRevertError && error.errorName === "JobNotFound") return undefined;
    throw error;
  }
}

function settlementsOf(logs: readonly ChainLog[]): Map<bigint, ChainSettlement> {
  return new Map(
    logs
      .filter(({ name }) => name === "Settled")
      .map(({ args }) => {
        const { jobId, how, share, toProvider, toClient, toEvaluator, marketFee } = args;
        return [jobId, { how: hows[Number(how)], share, toProvider, toClient, toEvaluator, marketFee }];
      }),
  );
}

const orNull = (address: string): string | null => (address === ZeroAddress ? null : address);
