import type { Log } from "ethers";
import type { JobStatus } from "../types/jobStatus.ts";

/** A job of either kind, as the chain has it; amounts in token units, times in Unix seconds. */
export type JobFacts = {
  jobId: bigint;
  isBonded: boolean;
  status: JobStatus;
  client: string;
  /** Zero while an open job looks for one. */
  provider: string;
  evaluator: string;
  /** Zero if earnings stay in the provider's account balance. */
  payTo: string;
  budget: bigint;
  bond: bigint;
  evaluatorFee: bigint;
  stake: bigint;
  deadline: bigint;
  reviewPeriod: bigint;
  rulingPeriod: bigint;
};

/** An agent of ERC-8004's identity registry. */
export type AgentFacts = {
  agentId: bigint;
  owner: string;
  /** Where it is paid; zero if it has none. */
  wallet: string;
};

/** A request of ERC-8004's validation registry. */
export type ValidationFacts = { requestHash: string; agentId: bigint; validator: string };

/** A mined transaction. */
export type MinedTransaction = {
  succeeded: boolean;
  logs: readonly Pick<Log, "address" | "topics" | "data">[];
  /** Unix second of its block. */
  timestamp: number;
};

/** What the guard asks of the chain. Texts of others are not among it. */
export type ChainView = {
  /** Unix second of the latest block. */
  now(): Promise<number>;
  /** Null if no job has this id. */
  job(jobId: bigint): Promise<JobFacts | null>;
  /** The market's fee in basis points, and who gets it. */
  fee(): Promise<{ bps: bigint; recipient: string }>;
  /** What an operator may still risk for a principal; null without a mandate. */
  mandate(principal: string, operator: string): Promise<{ left: bigint; resetsAt: bigint } | null>;
  isNonceUsed(principal: string, nonce: bigint): Promise<boolean>;
  /** Null if no agent has this id. */
  agent(agentId: bigint): Promise<AgentFacts | null>;
  /** Null if nobody made a request with this hash. */
  validation(requestHash: string): Promise<ValidationFacts | null>;
  /** Null while it is not mined. */
  receipt(hash: string): Promise<MinedTransaction | null>;
};

/** What a decision and its explanation stand on beside the call's own bytes. */
export type Facts = {
  now: number;
  jobs: ReadonlyMap<bigint, JobFacts>;
  agents: ReadonlyMap<bigint, AgentFacts>;
  /** By the request's hash. */
  validations: ReadonlyMap<string, ValidationFacts>;
  fee: { bps: bigint; recipient: string };
  /** The mandates under which the call acts, by principal; null for none. */
  mandates: ReadonlyMap<string, { left: bigint; resetsAt: bigint } | null>;
};
