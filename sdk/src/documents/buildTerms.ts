import { termsKind } from "./documentKinds.ts";
import { encodeDocument } from "./encodeDocument.ts";
import type { Terms } from "./Terms.ts";

/** Terms without their version. */
export type BuildTermsParameters = Omit<Terms, "version">;

/**
 * Makes terms and checks that the market takes them: schema, inline hashes, at most 4,096 canonical bytes.
 *
 * @throws `InvalidDocumentError` with every problem found.
 *
 * @example
 * ```ts
 * const terms = buildTerms({
 *   title: "Sum of a column",
 *   kind: "data-extraction",
 *   description: "Give the sum of the second column of the input.",
 *   inputs: [buildFile({ name: "table.csv", mediaType: "text/csv", content: csv, inline: true })],
 *   acceptance: { method: "exact-match", description: "The sum, as a decimal number." },
 * });
 * ```
 */
export function buildTerms(parameters: BuildTermsParameters): Terms {
  const terms: Terms = structuredClone({ ...parameters, version: 1 });
  encodeDocument(termsKind, terms);
  return terms;
}
