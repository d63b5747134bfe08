import type { DocumentFile } from "./DocumentFile.ts";
import { manifestKind } from "./documentKinds.ts";
import { encodeDocument } from "./encodeDocument.ts";
import type { Manifest } from "./Manifest.ts";

/** What a manifest is made from. */
export type BuildManifestParameters = {
  jobId: bigint;
  /** Hash of the terms that the work follows. */
  termsHash: string;
  /** What was done, in words; at most 1,024 characters. */
  summary: string;
  /** The delivered files, made with `buildFile`. */
  files: readonly DocumentFile[];
};

/**
 * Makes a delivery manifest and checks that the market takes it: schema, inline hashes, at most 2,048 canonical bytes.
 *
 * @throws `InvalidDocumentError` with every problem found.
 *
 * @example
 * ```ts
 * const file = buildFile({ name: "sum.txt", mediaType: "text/plain", content: "42", inline: true });
 * await market.submit({ jobId, manifest: buildManifest({ jobId, termsHash, summary: "The sum.", files: [file] }) });
 * ```
 */
export function buildManifest({ jobId, termsHash, summary, files }: BuildManifestParameters): Manifest {
  const manifest: Manifest = {
    version: 1,
    jobId: jobId.toString(),
    termsHash,
    summary,
    files: files.map((file) => ({ ...file })),
  };
  encodeDocument(manifestKind, manifest);
  return manifest;
}
