import { MarketError } from "../../errors/MarketError.ts";

/** The index knows nothing of what was asked for. */
export class NotFoundError extends MarketError {
  override readonly name = "NotFoundError";

  constructor(what: string, remedy: string, options?: ErrorOptions) {
    super(what, remedy, options);
  }
}
