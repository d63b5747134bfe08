import type { Deployment } from "@surety/contracts/deployments";
import type { RpcLog, RpcTransaction } from "viem";

/** A recorded block of a real chain, as far as it concerns the market. */
export type StoryBlock = {
  /** Unix second. */
  timestamp: number;
  /** Transactions in which the market emitted something. */
  transactions: RpcTransaction[];
  logs: RpcLog[];
  /** The contract's `jobCounter` after this block. */
  jobs: number;
  /** Token units that the market owns after this block, as the token says; digits. */
  held: string;
};

/** What a few agents did on one market, as the node told it; the stuff that longer histories are made of. */
export type Story = { deployment: Deployment; feeRecipient: string; blocks: StoryBlock[] };
