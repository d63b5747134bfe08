import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { DocumentFile } from "./DocumentFile.ts";
import type { Manifest } from "./Manifest.ts";
import { manifestSchema, termsSchema } from "./schemas.ts";
import type { Terms } from "./Terms.ts";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });

/** What tells the two kinds of document apart. */
export type DocumentKind<T> = {
  name: "terms" | "manifest";
  /** The most bytes that the market takes. */
  maxBytes: number;
  validate: ValidateFunction<T>;
  filesOf: (document: T) => readonly DocumentFile[];
};

export const termsKind: DocumentKind<Terms> = {
  name: "terms",
  maxBytes: 4_096,
  validate: ajv.compile<Terms>(termsSchema),
  filesOf: ({ inputs }) => inputs ?? [],
};

export const manifestKind: DocumentKind<Manifest> = {
  name: "manifest",
  maxBytes: 2_048,
  validate: ajv.compile<Manifest>(manifestSchema),
  filesOf: ({ files }) => files,
};
