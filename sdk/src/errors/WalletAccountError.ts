import { MarketError } from "./MarketError.ts";

/** The wallet does not open the account that the market was opened with; nothing was signed or sent. */
export class WalletAccountError extends MarketError {
  override readonly name = "WalletAccountError";
  /** The account that is needed; undefined if any would do. */
  readonly expected: string | undefined;
  /** The accounts that the wallet opens. */
  readonly accounts: readonly string[];

  constructor(expected: string | undefined, accounts: readonly string[], options?: ErrorOptions) {
    super(
      expected === undefined ? "The wallet opens no account." : `The wallet no longer opens account ${expected}.`,
      "Choose the account in the wallet and allow it here, or open the market again for another. Nothing was signed or sent.",
      options,
    );
    this.expected = expected;
    this.accounts = accounts;
  }
}
