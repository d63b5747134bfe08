import { MarketError } from "./MarketError.ts";

/** The index refused a query. */
export class IndexerQueryError extends MarketError {
  override readonly name = "IndexerQueryError";
  /** The index's words, without control characters. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(
      `The index refused a query: ${problems.join("; ")}.`,
      "Check the filter; if it is right, the index has another version than this package.",
      options,
    );
    this.problems = problems;
  }
}
