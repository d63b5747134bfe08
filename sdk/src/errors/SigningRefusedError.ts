import { MarketError } from "./MarketError.ts";

/** The wallet or its owner refused to sign; nothing was sent. */
export class SigningRefusedError extends MarketError {
  override readonly name = "SigningRefusedError";

  constructor(options?: ErrorOptions) {
    super("The signer refused to sign.", "Nothing was sent. Approve the request in the wallet to go on.", options);
  }
}
