import type { DocumentFile } from "./DocumentFile.ts";

/** What was delivered. Its canonical bytes (RFC 8785) give the `deliverable` of a submission. */
export type Manifest = {
  /** Version of this shape. */
  version: 1;
  /** The job's id in decimal digits. */
  jobId: string;
  /** Hash of the terms that the work follows. */
  termsHash: string;
  /** What was done, in words. */
  summary: string;
  /** The delivered files. */
  files: DocumentFile[];
};
