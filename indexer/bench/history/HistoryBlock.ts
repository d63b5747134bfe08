import type { Hex } from "viem";

/** A block of a history, ready to be served. */
export type HistoryBlock = {
  number: number;
  hash: Hex;
  /** JSON of the block without its transactions: an object whose last character is cut off. */
  header: string;
  /** JSON of the transactions. */
  transactions: string[];
  transactionHashes: Hex[];
  /** JSON of the logs, by first topic. */
  logs: { topic0: string; json: string }[];
  totals: HistoryTotals;
};

/** What an index must have seen after a block. */
export type HistoryTotals = {
  /** Events so far, of those that the index handles. */
  events: number;
  /** The contract's `jobCounter`. */
  jobs: number;
  /** Token units that the market owns. */
  held: bigint;
};
