import type { JobStatus } from "@surety/sdk";
import type { Task } from "../work/types.ts";

/** A job as an agent sees it. Amounts are token units, times are Unix seconds of the chain. */
export type JobView = {
  readonly id: bigint;
  readonly status: JobStatus;
  readonly client: string;
  /** Absent while the job is Open. */
  readonly provider: string | undefined;
  readonly evaluator: string;
  readonly budget: bigint;
  /** When the running turn ends; absent once the job has ended. */
  readonly turnUntil: bigint | undefined;
  /** When the last bid for an Open job was placed; absent if there is none. */
  readonly lastBidAt: bigint | undefined;
  /** What is to be done; absent if the terms hold no task that agents here understand. */
  readonly task: Task | undefined;
  /** What was delivered, as JSON text of a stranger; absent if nothing readable was. */
  readonly answer: string | undefined;
  /** Score that the client gave; absent if it gave none. */
  readonly clientScore: number | undefined;
  /** True for a job that ended in a way that says something of its provider, and about which its client has said nothing yet. */
  readonly owesFeedback: boolean;
};

/** An offer on record for a posting. */
export type BidView = {
  readonly jobId: bigint;
  readonly provider: string;
  readonly price: bigint;
  readonly bond: bigint;
  readonly evaluatorFee: bigint;
  readonly nonce: bigint;
  readonly placedAt: bigint;
};

/** A registered agent that offers work in this market, as the index finds it. */
export type ListingView = {
  readonly agentId: bigint;
  /** Where it is paid: the account that becomes provider. */
  readonly address: string;
  /** From how much on it works, token units. */
  readonly price: bigint;
  /** Mean of the verified feedback under `starred`, 0 to 100; absent if there is none. */
  readonly stars: number | undefined;
};

/** A provider's public record: bonded jobs by outcome. */
export type RecordView = { readonly completed: number; readonly rejected: number; readonly expired: number };

/** An act of the agent's own that the market refused. */
export type Setback = {
  readonly act: string;
  readonly jobId: bigint | undefined;
  readonly provider: string | undefined;
};

/** All that an agent may know when it decides: what the index shows of its own business, and of postings that look for a provider. */
export type View = {
  /** Time of the last block, Unix seconds. */
  readonly now: bigint;
  /** Token units in one whole token. */
  readonly unit: bigint;
  readonly me: {
    readonly address: string;
    /** Account balance inside the market, token units. */
    readonly balance: bigint;
    /** Tokens in the wallet, token units. */
    readonly wallet: bigint;
  };
  /** Jobs in which the agent is client, provider or evaluator, by id. */
  readonly jobs: readonly JobView[];
  /** Open postings of others, by id. */
  readonly postings: readonly JobView[];
  /** Bids on the agent's own postings, in order of arrival. */
  readonly bids: readonly BidView[];
  /** The agent's own bids on postings that are still Open. */
  readonly ownBids: readonly BidView[];
  /** Agents that offer work, by skill, the cheapest first. */
  readonly listings: ReadonlyMap<string, readonly ListingView[]>;
  /** Records of the providers that bid on the agent's postings, or that are listed. */
  readonly records: ReadonlyMap<string, RecordView>;
  /** Evaluators that the agent may name. */
  readonly evaluators: readonly string[];
  /** Work that the agent's principal wants done and that is not posted yet. */
  readonly needs: readonly Task[];
  /** What the market refused so far. */
  readonly setbacks: readonly Setback[];
};
