import { MarketError } from "../../errors/MarketError.ts";

/** The command line itself is wrong: an unknown command or option, or a missing argument. */
export class UsageError extends MarketError {
  override readonly name = "UsageError";

  /** @param command - The command that was asked for, as far as it was understood. */
  constructor(what: string, command: string, options?: ErrorOptions) {
    super(what, `See \`${command} --help\`.`, options);
  }
}
