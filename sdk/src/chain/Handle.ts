import type { TransactionReceipt } from "ethers";

/** How long and how deep to wait. */
export type WaitOptions = {
  /** Milliseconds until `TransactionTimeoutError`; five minutes by default. */
  timeoutMs?: number;
  /** Blocks that must stand on the transaction's own, itself included; 1 by default. */
  confirmations?: number;
};

/** A transaction that was sent. */
export type Handle<R> = {
  /** The transaction's hash. */
  readonly hash: string;
  /**
   * Waits until the transaction is mined and reads its result from its events.
   *
   * @throws `ContractRevertError` or `TransactionRevertedError` if it failed in its block, `TransactionTimeoutError` if it is still
   * not mined, `RpcUnreachableError` if the node is gone. It may be called again.
   */
  wait(options?: WaitOptions): Promise<{ receipt: TransactionReceipt; result: R }>;
};
