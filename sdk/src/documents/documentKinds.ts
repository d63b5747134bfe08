import {
  isFeedbackFile,
  isManifest,
  isRegistrationFile,
  isTerms,
  isValidationRequest,
  isVerdict,
} from "../generated/validators.ts";
import type { DocumentFile } from "./DocumentFile.ts";
import type { FeedbackFile } from "./FeedbackFile.ts";
import { feedbackSchema, registrationSchema, validationRequestSchema, verdictSchema } from "./fileSchemas.ts";
import type { Manifest } from "./Manifest.ts";
import type { RegistrationFile } from "./RegistrationFile.ts";
import { registrationLimits } from "./registrationLimits.ts";
import { manifestSchema, termsSchema } from "./schemas.ts";
import type { Terms } from "./Terms.ts";
import type { ValidationRequest } from "./ValidationRequest.ts";
import type { Validator } from "./Validator.ts";
import type { Verdict } from "./Verdict.ts";

/** What a document is called in messages. */
export type DocumentName =
  | "terms"
  | "manifest"
  | "registration file"
  | "feedback file"
  | "validation request"
  | "verdict";

/** What tells the kinds of document apart. */
export type DocumentKind<T> = {
  name: DocumentName;
  /** The most bytes that are taken: of terms and manifests by the market, of files that stand in URIs by the index. */
  maxBytes: number;
  schema: object;
  validate: Validator<T>;
  filesOf: (document: T) => readonly DocumentFile[];
  /** What readers let through, but nobody should write. */
  limits?: (document: T) => string[];
};

const MAX_FILE_BYTES = 65_536;

export const termsKind: DocumentKind<Terms> = {
  name: "terms",
  maxBytes: 4_096,
  schema: termsSchema,
  validate: isTerms,
  filesOf: ({ inputs }) => inputs ?? [],
};

export const manifestKind: DocumentKind<Manifest> = {
  name: "manifest",
  maxBytes: 2_048,
  schema: manifestSchema,
  validate: isManifest,
  filesOf: ({ files }) => files,
};

export const registrationKind: DocumentKind<RegistrationFile> = {
  name: "registration file",
  maxBytes: MAX_FILE_BYTES,
  schema: registrationSchema,
  validate: isRegistrationFile,
  filesOf: () => [],
  limits: registrationLimits,
};

export const feedbackKind: DocumentKind<FeedbackFile> = {
  name: "feedback file",
  maxBytes: MAX_FILE_BYTES,
  schema: feedbackSchema,
  validate: isFeedbackFile,
  filesOf: () => [],
};

export const validationRequestKind: DocumentKind<ValidationRequest> = {
  name: "validation request",
  maxBytes: MAX_FILE_BYTES,
  schema: validationRequestSchema,
  validate: isValidationRequest,
  filesOf: ({ files }) => files ?? [],
};

export const verdictKind: DocumentKind<Verdict> = {
  name: "verdict",
  maxBytes: MAX_FILE_BYTES,
  schema: verdictSchema,
  validate: isVerdict,
  filesOf: ({ files }) => files ?? [],
};
