import { MarketError } from "./MarketError.ts";

/** The wallet stands on another chain than the market; nothing was signed or sent. */
export class WalletChainError extends MarketError {
  override readonly name = "WalletChainError";
  readonly expected: number;
  readonly actual: number;

  constructor(expected: number, actual: number, options?: ErrorOptions) {
    super(
      `The wallet is on chain ${actual}, the market on chain ${expected}.`,
      `Switch the wallet to chain ${expected}. Nothing was signed or sent.`,
      options,
    );
    this.expected = expected;
    this.actual = actual;
  }
}
