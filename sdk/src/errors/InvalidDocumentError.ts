import { MarketError } from "./MarketError.ts";

/** Terms or a manifest do not fit their schema or their size. */
export class InvalidDocumentError extends MarketError {
  override readonly name = "InvalidDocumentError";
  readonly document: "terms" | "manifest";
  /** What is wrong, one entry per problem. */
  readonly problems: readonly string[];

  constructor(document: "terms" | "manifest", problems: readonly string[], options?: ErrorOptions) {
    super(
      `The ${document} cannot be written: ${problems.join("; ")}.`,
      "Correct these and build it again; long texts travel by their hash.",
      options,
    );
    this.document = document;
    this.problems = problems;
  }
}
