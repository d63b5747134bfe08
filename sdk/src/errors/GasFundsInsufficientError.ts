import { MarketError } from "./MarketError.ts";

/** The sender cannot pay for the gas of a transaction; nothing was sent. */
export class GasFundsInsufficientError extends MarketError {
  override readonly name = "GasFundsInsufficientError";
  readonly account: string;
  /** The account's native money, in wei. */
  readonly balance: bigint;
  /** Gas limit times the highest fee per gas, in wei. */
  readonly needed: bigint;

  constructor(account: string, balance: bigint, needed: bigint, options?: ErrorOptions) {
    super(
      `${account} holds ${balance} wei, and the transaction may cost up to ${needed} wei of gas.`,
      "Send it native money of this chain, then try again.",
      options,
    );
    this.account = account;
    this.balance = balance;
    this.needed = needed;
  }
}
