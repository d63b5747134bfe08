import { MarketError } from "../../errors/MarketError.ts";

/** A write wants somebody's yes, and there is nobody to ask. */
export class ConfirmationMissingError extends MarketError {
  override readonly name = "ConfirmationMissingError";

  constructor(options?: ErrorOptions) {
    super(
      "Nothing was signed: this asks for a confirmation, and there is no terminal to ask on.",
      "Read what it would do, then run it again with --yes.",
      options,
    );
  }
}

/** Whoever sits at the terminal said no. */
export class ConfirmationRefusedError extends MarketError {
  override readonly name = "ConfirmationRefusedError";

  constructor(options?: ErrorOptions) {
    super("You said no.", "Nothing was signed.", options);
  }
}
