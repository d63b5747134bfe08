import { MarketError } from "./MarketError.ts";

/** A write was asked of a market that was opened without a signer. */
export class SignerMissingError extends MarketError {
  override readonly name = "SignerMissingError";

  constructor(options?: ErrorOptions) {
    super("This market was opened for reading only.", "Pass `signer` to createMarket to sign and send.", options);
  }
}
