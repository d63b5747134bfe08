import { MarketError } from "./MarketError.ts";

/** An index query was asked of a market that was opened without an index. */
export class IndexerMissingError extends MarketError {
  override readonly name = "IndexerMissingError";

  constructor(options?: ErrorOptions) {
    super(
      "This market was opened without an index.",
      "Pass `indexerUrl` to createMarket, for instance the API address that `pnpm start` prints.",
      options,
    );
  }
}
