import type { DocumentFile } from "./DocumentFile.ts";

/** What is wanted and how it is judged. Its canonical bytes (RFC 8785) give the `termsHash` of postings and offers. */
export type Terms = {
  /** Version of this shape. */
  version: 1;
  /** One line, at most 120 characters. */
  title: string;
  /** Kind of work in lower-case words, for instance `solidity-audit`. */
  kind: string;
  /** What is wanted, in words. */
  description: string;
  /** What the provider works from. */
  inputs?: DocumentFile[];
  /** How a delivery is judged. */
  acceptance: {
    /** Way of judging in lower-case words, for instance `reference-checker`. */
    method: string;
    /** What makes a delivery acceptable, in words. */
    description: string;
    /** Values for the method, for instance a threshold. */
    parameters?: Record<string, string | number | boolean>;
  };
};
