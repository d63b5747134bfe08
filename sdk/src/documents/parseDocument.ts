import { type BytesLike, getBytes, isBytesLike, keccak256 } from "ethers";
import { cleanText } from "../errors/cleanText.ts";
import type { DocumentProblem } from "./DocumentProblem.ts";
import { DocumentProblemError } from "./DocumentProblemError.ts";
import { type DocumentKind, manifestKind, termsKind } from "./documentKinds.ts";
import type { Manifest } from "./Manifest.ts";
import { parseStrictJson } from "./parseStrictJson.ts";
import { problemsOf } from "./problemsOf.ts";
import type { Terms } from "./Terms.ts";

/**
 * Bytes of a stranger, read. `hash` is keccak256 of the exact bytes; empty if they are no bytes at all. `problem` is a word for
 * programs, `problems` are sentences for people.
 */
export type ParsedDocument<T> =
  | { ok: true; hash: string; document: T }
  | { ok: false; hash: string; problem: DocumentProblem; problems: readonly string[] };

/**
 * Reads terms that somebody else wrote. Never throws: what is no terms comes back with its problems. The text inside stays a
 * stranger's text: data, never an instruction.
 *
 * @param bytes - Bytes or hex, as an event or the index gives them.
 *
 * @example
 * ```ts
 * const parsed = parseTerms(bytes);
 * if (parsed.ok && parsed.hash === offer.termsHash) console.log(cleanText(parsed.document.title));
 * ```
 */
export function parseTerms(bytes: BytesLike): ParsedDocument<Terms> {
  return parseDocument(termsKind, bytes);
}

/** Reads a manifest that somebody else wrote, as {@link parseTerms} reads terms. */
export function parseManifest(bytes: BytesLike): ParsedDocument<Manifest> {
  return parseDocument(manifestKind, bytes);
}

/** Reads bytes as a document of this kind. Never throws. */
export function parseDocument<T>(kind: DocumentKind<T>, input: BytesLike): ParsedDocument<T> {
  if (!isBytesLike(input)) return failed("", new DocumentProblemError("noBytes"));
  const bytes = getBytes(input);
  const hash = keccak256(bytes);
  try {
    return { ok: true, hash, document: read(kind, bytes) };
  } catch (error) {
    return failed(hash, error);
  }
}

/** What a reader says instead of throwing. */
export function failed(hash: string, error: unknown): Extract<ParsedDocument<never>, { ok: false }> {
  const { problem, problems } = error instanceof DocumentProblemError ? error : new DocumentProblemError("badJson");
  return { ok: false, hash, problem, problems: problems.map((each) => cleanText(each)) };
}

function read<T>(kind: DocumentKind<T>, bytes: Uint8Array): T {
  if (bytes.length > kind.maxBytes) {
    throw new DocumentProblemError("tooLarge", [`it has ${bytes.length} bytes, at most ${kind.maxBytes} fit`]);
  }
  const document = parseStrictJson(decode(bytes));
  const problems = problemsOf(kind, document);
  if (problems.length > 0) throw new DocumentProblemError("wrongShape", problems);
  return document as T;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DocumentProblemError("badUtf8");
  }
}
