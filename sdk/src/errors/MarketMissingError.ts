import { MarketError } from "./MarketError.ts";

/** The deployment names a market that the chain does not have. */
export class MarketMissingError extends MarketError {
  override readonly name = "MarketMissingError";
  readonly chainId: number;
  /** Where the market should be; empty if the deployment lists none that fits. */
  readonly address: string;

  constructor(chainId: number, address: string, options?: ErrorOptions) {
    super(
      address === ""
        ? `The deployment on chain ${chainId} lists no such market.`
        : `There is no contract at ${address} on chain ${chainId}.`,
      "If a local chain was restarted, deploy again; otherwise name one of the markets that the deployment lists.",
      options,
    );
    this.chainId = chainId;
    this.address = address;
  }
}
