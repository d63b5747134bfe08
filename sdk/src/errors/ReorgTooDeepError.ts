import { MarketError } from "./MarketError.ts";

/** A reorganisation replaced the block from which events were followed. */
export class ReorgTooDeepError extends MarketError {
  override readonly name = "ReorgTooDeepError";
  readonly blockNumber: number;
  /** The hash that the block had. */
  readonly blockHash: string;

  constructor(blockNumber: number, blockHash: string, options?: ErrorOptions) {
    super(
      `Block ${blockNumber} (${blockHash}), on which the events that were read so far stand, is no longer the chain's.`,
      "Read again from an older block, and take what was read since for withdrawn.",
      options,
    );
    this.blockNumber = blockNumber;
    this.blockHash = blockHash;
  }
}
