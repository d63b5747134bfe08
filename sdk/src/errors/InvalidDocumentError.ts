import type { DocumentName } from "../documents/documentKinds.ts";
import { MarketError } from "./MarketError.ts";

/** Terms, a manifest or another document do not fit their schema or their size. */
export class InvalidDocumentError extends MarketError {
  override readonly name = "InvalidDocumentError";
  readonly document: DocumentName;
  /** What is wrong, one entry per problem. */
  readonly problems: readonly string[];

  constructor(document: DocumentName, problems: readonly string[], options?: ErrorOptions) {
    super(
      `The ${document} cannot be written: ${problems.join("; ")}.`,
      "Correct these and build it again; long texts travel by their hash.",
      options,
    );
    this.document = document;
    this.problems = problems;
  }
}
