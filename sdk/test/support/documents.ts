import { buildFile, buildManifest, buildTerms, hashTerms, type Manifest } from "../../src/index.ts";

/** Terms that tests hire by. */
export const terms = buildTerms({
  title: "Sum of a column",
  kind: "data-extraction",
  description: "Give the sum of the second column.",
  inputs: [buildFile({ name: "table.csv", mediaType: "text/csv", content: "a,1\nb,41\n", inline: true })],
  acceptance: { method: "exact-match", description: "The sum as a decimal number." },
});

export const termsHash = hashTerms(terms);

/** A delivery for these terms. */
export function manifestFor(jobId: bigint): Manifest {
  const file = buildFile({ name: "sum.txt", mediaType: "text/plain", content: "42", inline: true });
  return buildManifest({ jobId, termsHash, summary: "The sum.", files: [file] });
}
