import { readDataUri } from "./dataUri.ts";
import type { DocumentKind } from "./documentKinds.ts";
import { feedbackKind, registrationKind, validationRequestKind, verdictKind } from "./documentKinds.ts";
import type { FeedbackFile } from "./FeedbackFile.ts";
import { failed, type ParsedDocument, parseDocument } from "./parseDocument.ts";
import type { RegistrationFile } from "./RegistrationFile.ts";
import type { ValidationRequest } from "./ValidationRequest.ts";
import type { Verdict } from "./Verdict.ts";

/**
 * Reads an agent's registration file, if it stands in its URI. Never throws and fetches nothing: one that stands elsewhere has the
 * problem `elsewhere`. What is in it is what the agent claims.
 *
 * @example
 * ```ts
 * const { uri } = await market.identity.getAgent(0n);
 * const parsed = parseRegistrationFile(uri);
 * if (parsed.ok) console.log(cleanText(parsed.document.name));
 * ```
 */
export function parseRegistrationFile(uri: string): ParsedDocument<RegistrationFile> {
  return parseFile(registrationKind, uri);
}

/** Reads a feedback file that stands in its URI, as {@link parseRegistrationFile} reads registration files. */
export function parseFeedbackFile(uri: string): ParsedDocument<FeedbackFile> {
  return parseFile(feedbackKind, uri);
}

/** Reads a validation request that stands in its URI, as {@link parseRegistrationFile} reads registration files. */
export function parseValidationRequest(uri: string): ParsedDocument<ValidationRequest> {
  return parseFile(validationRequestKind, uri);
}

/** Reads a verdict that stands in its URI, as {@link parseRegistrationFile} reads registration files. */
export function parseVerdict(uri: string): ParsedDocument<Verdict> {
  return parseFile(verdictKind, uri);
}

function parseFile<T>(kind: DocumentKind<T>, uri: string): ParsedDocument<T> {
  try {
    return parseDocument(kind, readDataUri(uri, kind.maxBytes));
  } catch (error) {
    return failed("", error);
  }
}
