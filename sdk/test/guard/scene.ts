import { jobMarketAbi, testUSDAbi } from "@surety/contracts/abi";
import { getAddress, Interface, ZeroAddress } from "ethers";
import type { AgentFacts, ChainView, JobFacts, MinedTransaction, ValidationFacts } from "../../src/guard/Facts.ts";
import {
  createGuard,
  type Guard,
  type GuardOptions,
  type GuardRefusedError,
  type GuardRequest,
  memoryStore,
  type Offer,
  type Policy,
  policySchema,
} from "../../src/index.ts";
import type { RegistryName } from "../../src/registries/Registries.ts";
import { registryAbis } from "../../src/registries/registryAbis.ts";

export const marketInterface = new Interface(jobMarketAbi);
export const tokenInterface = new Interface(testUSDAbi);

/** An address made of one number. */
export const party = (index: number) => getAddress(`0x${index.toString(16).padStart(40, "0")}`);
export const ME = party(0xa1);
export const PROVIDER = party(0xb1);
export const EVALUATOR = party(0xe1);
export const MARKET = party(0xf1);
export const TOKEN = party(0xf2);
export const REGISTRIES = { identity: party(0xf3), reputation: party(0xf4), validation: party(0xf5) };
/** The same as a client has them. */
export const REGISTRY_PLACES = {
  identity: { address: REGISTRIES.identity, canonical: false },
  reputation: { address: REGISTRIES.reputation, canonical: false },
  validation: { address: REGISTRIES.validation, canonical: false },
};
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
  readonly agents = new Map<bigint, AgentFacts>();
  readonly validations = new Map<string, ValidationFacts>();
  readonly receipts = new Map<string, MinedTransaction>();
  readonly usedNonces = new Set<bigint>();
  now = async () => this.time;
  job = async (jobId: bigint) => this.jobs.get(jobId) ?? null;
  fee = async () => ({ bps: 0n, recipient: ZeroAddress });
  mandate = async () => null;
  isNonceUsed = async (_: string, nonce: bigint) => this.usedNonces.has(nonce);
  agent = async (agentId: bigint) => this.agents.get(agentId) ?? null;
  validation = async (requestHash: string) => this.validations.get(requestHash) ?? null;
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

/** A request to call a registry of agents. */
export function registryCallOf(
  chain: ChainView,
  registry: RegistryName,
  name: string,
  args: unknown[],
  changes: Partial<GuardRequest> = {},
): GuardRequest {
  const data = registryAbis[registry].encodeFunctionData(name, args);
  return requestOf(chain, { kind: "transaction", to: REGISTRIES[registry], data }, changes);
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
    registries: REGISTRY_PLACES,
    account: ME,
    chain,
    subject,
    ...changes,
  };
}

const CONTRACTS = {
  market: { abi: marketInterface, address: MARKET },
  token: { abi: tokenInterface, address: TOKEN },
  identity: { abi: registryAbis.identity, address: REGISTRIES.identity },
  reputation: { abi: registryAbis.reputation, address: REGISTRIES.reputation },
  validation: { abi: registryAbis.validation, address: REGISTRIES.validation },
};

/** A contract's log, as a receipt has it. */
export function logOf(from: keyof typeof CONTRACTS, name: string, values: unknown[]): MinedTransaction["logs"][number] {
  const { abi, address } = CONTRACTS[from];
  const { data, topics } = abi.encodeEventLog(name, values);
  return { address, data, topics };
}

type Registries = NonNullable<Policy["registries"]>;

/** Every function of the registries. */
export const everyRegistryFunction = policySchema.properties.registries.properties.functions.items
  .enum as Registries["functions"];

/** A guard whose policy names the registries, with all of their functions unless some are given. */
export function registryGuardOf(
  functions = everyRegistryFunction,
  changes: Partial<Policy> = {},
  options: Partial<GuardOptions> = {},
): Guard {
  const registries = { ...REGISTRIES, functions };
  return createGuard({ policy: { ...policy, registries, ...changes }, store: memoryStore(), ...options });
}

/** By which rule a guard refuses, and what; nothing if it does not. */
export async function refusedBy(guard: Guard, request: GuardRequest): Promise<Partial<GuardRefusedError>> {
  return guard.review(request).then(
    () => ({}),
    ({ rule, asked }: GuardRefusedError) => ({ rule, asked }),
  );
}
