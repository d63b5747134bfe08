import { isManifest, isTerms } from "../generated/validators.ts";
import type { DocumentFile } from "./DocumentFile.ts";
import type { Manifest } from "./Manifest.ts";
import type { Terms } from "./Terms.ts";
import type { Validator } from "./Validator.ts";

/** What tells the two kinds of document apart. */
export type DocumentKind<T> = {
  name: "terms" | "manifest";
  /** The most bytes that the market takes. */
  maxBytes: number;
  validate: Validator<T>;
  filesOf: (document: T) => readonly DocumentFile[];
};

export const termsKind: DocumentKind<Terms> = {
  name: "terms",
  maxBytes: 4_096,
  validate: isTerms,
  filesOf: ({ inputs }) => inputs ?? [],
};

export const manifestKind: DocumentKind<Manifest> = {
  name: "manifest",
  maxBytes: 2_048,
  validate: isManifest,
  filesOf: ({ files }) => files,
};
