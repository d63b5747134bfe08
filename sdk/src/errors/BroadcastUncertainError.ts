import { MarketError } from "./MarketError.ts";

/** The RPC fell silent while a transaction was being handed over, so nobody here knows whether the node has it. */
export class BroadcastUncertainError extends MarketError {
  override readonly name = "BroadcastUncertainError";
  readonly account: string;
  /** Undefined for an account with code, whose transport numbers by itself. */
  readonly nonce: number | undefined;

  constructor(account: string, nonce: number | undefined, options?: ErrorOptions) {
    super(
      `The chain's RPC fell silent while ${account} was sending its transaction${nonce === undefined ? "" : ` with nonce ${nonce}`}.`,
      "It may have been sent. Look at the account's transactions before doing the same again.",
      options,
    );
    this.account = account;
    this.nonce = nonce;
  }
}
