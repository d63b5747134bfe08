import { MarketError } from "./MarketError.ts";

/** Another transaction of the same account took this nonce. */
export class NonceConflictError extends MarketError {
  override readonly name = "NonceConflictError";
  readonly account: string;
  readonly nonce: number;

  constructor(account: string, nonce: number, options?: ErrorOptions) {
    super(
      `Another transaction of ${account} has taken nonce ${nonce}.`,
      "This one was not sent. Let one process at a time send for an account, look at what the other sent, then try again.",
      options,
    );
    this.account = account;
    this.nonce = nonce;
  }
}
