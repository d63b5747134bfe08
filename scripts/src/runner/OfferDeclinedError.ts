import { MarketError } from "@surety/sdk";

/** An agent that was asked for an offer gave none. */
export class OfferDeclinedError extends MarketError {
  override readonly name = "OfferDeclinedError";
  readonly agentId: bigint;

  constructor(agentId: bigint) {
    super(
      `Agent ${agentId} gave no offer: it has no room, no money for the bond, or does not do this.`,
      "Ask another.",
    );
    this.agentId = agentId;
  }
}
