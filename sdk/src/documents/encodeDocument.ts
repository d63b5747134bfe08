import canonicalize from "canonicalize";
import { toUtf8Bytes } from "ethers";
import { InvalidDocumentError } from "../errors/InvalidDocumentError.ts";
import type { DocumentKind } from "./documentKinds.ts";
import { problemsOf } from "./problemsOf.ts";

/** A document's canonical bytes (RFC 8785), after checking it against its schema, its limits and its size. */
export function encodeDocument<T>(kind: DocumentKind<T>, document: T): Uint8Array {
  const misfits = problemsOf(kind, document);
  const problems = misfits.length > 0 ? misfits : (kind.limits?.(document) ?? []);
  if (problems.length > 0) throw new InvalidDocumentError(kind.name, problems);
  const bytes = toUtf8Bytes(canonicalize(document) ?? "");
  if (bytes.length > kind.maxBytes) {
    throw new InvalidDocumentError(kind.name, [`it has ${bytes.length} bytes, at most ${kind.maxBytes} fit`]);
  }
  return bytes;
}
