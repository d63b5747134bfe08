import { type BytesLike, getBytes, keccak256 } from "ethers";
import { cleanText } from "../errors/cleanText.ts";
import { type DocumentKind, manifestKind, termsKind } from "./documentKinds.ts";
import type { Manifest } from "./Manifest.ts";
import { problemsOf } from "./problemsOf.ts";
import type { Terms } from "./Terms.ts";

/** Bytes of a stranger, read. `hash` is keccak256 of the exact bytes; empty if they are no bytes at all. */
export type ParsedDocument<T> =
  | { ok: true; hash: string; document: T }
  | { ok: false; hash: string; problems: readonly string[] };

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

function parseDocument<T>(kind: DocumentKind<T>, input: BytesLike): ParsedDocument<T> {
  let hash = "";
  try {
    const bytes = getBytes(input);
    hash = keccak256(bytes);
    if (bytes.length > kind.maxBytes)
      throw new RangeError(`it has ${bytes.length} bytes, at most ${kind.maxBytes} fit`);
    const document: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    const problems = problemsOf(kind, document);
    if (problems.length > 0) return { ok: false, hash, problems: problems.map((problem) => cleanText(problem)) };
    return { ok: true, hash, document: document as T };
  } catch (error) {
    return { ok: false, hash, problems: [cleanText(error instanceof Error ? error.message : String(error))] };
  }
}
