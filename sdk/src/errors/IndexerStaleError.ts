import { MarketError } from "./MarketError.ts";

/** The index has not reached a block in time. */
export class IndexerStaleError extends MarketError {
  override readonly name = "IndexerStaleError";
  /** The last block that it has indexed; -1 if none. */
  readonly indexed: number;
  /** The block that was waited for. */
  readonly wanted: number;

  constructor(indexed: number, wanted: number, options?: ErrorOptions) {
    super(
      `The index stands at block ${indexed}, block ${wanted} was waited for.`,
      "Wait longer, or check that the index follows this chain and still runs.",
      options,
    );
    this.indexed = indexed;
    this.wanted = wanted;
  }
}
