import { MarketError } from "../../errors/MarketError.ts";

/** A signal ended the command before it was done. */
export class InterruptedError extends MarketError {
  override readonly name = "InterruptedError";
  readonly signal: "SIGINT" | "SIGTERM";

  /** @param sent - Hash of a transaction that was sent and not seen mined, if there is one. */
  constructor(signal: "SIGINT" | "SIGTERM", sent: string | undefined, options?: ErrorOptions) {
    super(
      "Interrupted.",
      sent === undefined
        ? "Nothing is under way."
        : `Transaction ${sent} was sent and may still be mined: see \`surety explain ${sent}\` before you do it again.`,
      options,
    );
    this.signal = signal;
  }
}
