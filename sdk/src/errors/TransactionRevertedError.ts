import { MarketError } from "./MarketError.ts";

/** A transaction was mined and failed, and calling it again on the mined block shows no reason. */
export class TransactionRevertedError extends MarketError {
  override readonly name = "TransactionRevertedError";
  readonly hash: string;
  readonly blockNumber: number;

  constructor(hash: string, blockNumber: number, options?: ErrorOptions) {
    super(
      `Transaction ${hash} failed in block ${blockNumber}, for a reason that is gone now.`,
      "Nothing changed but the gas paid. Read the job again: another transaction of the same block was probably faster.",
      options,
    );
    this.hash = hash;
    this.blockNumber = blockNumber;
  }
}
