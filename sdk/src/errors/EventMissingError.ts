import { MarketError } from "./MarketError.ts";

/** A receipt lacks the event that its transaction must have emitted. */
export class EventMissingError extends MarketError {
  override readonly name = "EventMissingError";
  readonly eventName: string;
  readonly hash: string;

  constructor(eventName: string, hash: string, options?: ErrorOptions) {
    super(
      `Transaction ${hash} succeeded without the event ${eventName}.`,
      "The contract at this address is not the market that this package knows. Check the deployment.",
      options,
    );
    this.eventName = eventName;
    this.hash = hash;
  }
}
