import { jobMarketAbi, testUSDAbi } from "@surety/contracts/abi";
import { getAddress, Interface, ZeroAddress } from "ethers";
import type { ChainView, JobFacts, MinedTransaction } from "../../src/guard/Facts.ts";
import type { GuardRequest, Offer, Policy } from "../../src/index.ts";

export const marketInterface = new Interface(jobMarketAbi);
export const tokenInterface = new Interface(testUSDAbi);

/** An address made of one number. */
export const party = (index: number) => getAddress(`0x${index.toString(16).padStart(40, "0")}`);
export const ME = party(0xa1);
export const PROVIDER = party(0xb1);
export const EVALUATOR = party(0xe1);
export const MARKET = party(0xf1);
export const TOKEN = party(0xf2);
export const CHAIN = 31_337;
/** Chain time at which every scene begins. */
export const START = 1_800_000_000;

export const policy: Policy = {
  version: 1,
  chainId: CHAIN,
  market: MARKET,
  token: { address: TOKEN, symbol: "TUSD", decimals: 2 },
  functions: [
    "post",
    "hire",
    "bid",
    "fund",
    "accept",
    "dispute",
    "deposit",
    "withdraw",
    "resolve",
    "submit",
    "rate",
    "createJob",
  ],
  approvals: true,
  signatures: ["Offer", "Permit"],
  maxPerTransaction: "100",
  maxPerDay: "100",
  maxPerCounterparty: "100",
  maxDepositPerDay: "100",
  maxAllowance: "100",
  maxOpenJobs: 3,
  approvalAbove: "100",
};

export function offerOf(changes: Partial<Offer> = {}): Offer {
  return {
    provider: PROVIDER,
    signer: PROVIDER,
    client: ZeroAddress,
    jobId: 0n,
    termsHash: `0x${"11".repeat(32)}`,
    price: 1_000n,
    bond: 0n,
    evaluator: EVALUATOR,
    evaluatorFee: 0n,
    deliveryPeriod: 600n,
    reviewPeriod: 600n,
    rulingPeriod: 600n,
    payTo: ZeroAddress,
    validUntil: BigInt(START + 3_600),
    nonce: 0n,
    ...changes,
  };
}

export function jobOf(changes: Partial<JobFacts> = {}): JobFacts {
  return {
    jobId: 7n,
    isBonded: true,
    status: "Submitted",
    client: ME,
    provider: PROVIDER,
    evaluator: EVALUATOR,
    payTo: ZeroAddress,
    budget: 1_000n,
    bond: 200n,
    evaluatorFee: 50n,
    stake: 200n,
    deadline: BigInt(START + 600),
    reviewPeriod: 600n,
    rulingPeriod: 600n,
    ...changes,
  };
}

/** A chain that says what a test lays down. */
export class SceneChain implements ChainView {
  time = START;
  readonly jobs = new Map<bigint, JobFacts>();
  readonly receipts = new Map<string, MinedTransaction>();
  readonly usedNonces = new Set<bigint>();
  now = async () => this.time;
  job = async (jobId: bigint) => this.jobs.get(jobId) ?? null;
  fee = async () => ({ bps: 0n, recipient: ZeroAddress });
  mandate = async () => null;
  isNonceUsed = async (_: string, nonce: bigint) => this.usedNonces.has(nonce);
  receipt = async (hash: string) => this.receipts.get(hash) ?? null;
}

/** A request to call the market. */
export function callOf(
  chain: ChainView,
  name: string,
  args: unknown[],
  changes: Partial<GuardRequest> = {},
): GuardRequest {
  const data = marketInterface.encodeFunctionData(name, args);
  return requestOf(chain, { kind: "transaction", to: MARKET, data }, changes);
}

export function requestOf(
  chain: ChainView,
  subject: GuardRequest["subject"],
  changes: Partial<GuardRequest> = {},
): GuardRequest {
  return {
    chainId: CHAIN,
    market: MARKET,
    token: { address: TOKEN, decimals: 2 },
    account: ME,
    chain,
    subject,
    ...changes,
  };
}

/** A log of the market or the token, as a receipt has it. */
export function logOf(from: "market" | "token", name: string, values: unknown[]): MinedTransaction["logs"][number] {
  const abi = from === "market" ? marketInterface : tokenInterface;
  const { data, topics } = abi.encodeEventLog(name, values);
  return { address: from === "market" ? MARKET : TOKEN, data, topics };
}
