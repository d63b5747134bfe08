import { MarketError } from "./MarketError.ts";

/** The payment token does not say how it wants authorizations signed; nothing was signed. */
export class AuthorizationUnsupportedError extends MarketError {
  override readonly name = "AuthorizationUnsupportedError";
  readonly token: string;

  constructor(token: string, options?: ErrorOptions) {
    super(
      `Token ${token} does not give its signing domain (ERC-5267), so no authorization can be signed for it.`,
      "Use `deposit` and `hire`, which need no signature of the token's.",
      options,
    );
    this.token = token;
  }
}
