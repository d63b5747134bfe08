import { MarketError } from "./MarketError.ts";

/** The index did not answer, or not as an index does. */
export class IndexerUnreachableError extends MarketError {
  override readonly name = "IndexerUnreachableError";
  /** Origin of the index's address. */
  readonly url: string;
  /** HTTP status; 0 if there was no answer. */
  readonly status: number;

  constructor(url: string, status: number, options?: ErrorOptions) {
    super(
      status === 0
        ? `The index at ${url} does not answer.`
        : `The index at ${url} answered with HTTP status ${status}.`,
      "Start the index, or correct its URL, and try again.",
      options,
    );
    this.url = url;
    this.status = status;
  }
}
