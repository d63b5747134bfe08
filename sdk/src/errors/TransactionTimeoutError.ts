import { MarketError } from "./MarketError.ts";

/** A transaction was sent, but not mined in time. It may still be. */
export class TransactionTimeoutError extends MarketError {
  override readonly name = "TransactionTimeoutError";
  readonly hash: string;
  readonly timeoutMs: number;

  constructor(hash: string, timeoutMs: number, options?: ErrorOptions) {
    super(
      `Transaction ${hash} was not mined within ${timeoutMs} ms.`,
      "It may still be mined: call wait() again, and do not send it twice.",
      options,
    );
    this.hash = hash;
    this.timeoutMs = timeoutMs;
  }
}
