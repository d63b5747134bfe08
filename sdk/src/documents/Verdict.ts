import type { DocumentFile } from "./DocumentFile.ts";

/** How work was judged and why, by an evaluator or a validator. Its canonical bytes (RFC 8785) give its hash. */
export type Verdict = {
  /** Version of this shape. */
  version: 1;
  /** Hash of what was judged: a delivery manifest, or a validation request. */
  subject: string;
  /** 0 (failed) to 100 (passed). */
  score: number;
  /** Why, in words. */
  summary: string;
  /** What was looked at, one by one. */
  checks?: { name: string; passed: boolean; note?: string }[];
  /** The evidence. */
  files?: DocumentFile[];
};
