import { keccak256, toUtf8Bytes } from "ethers";
import type { DocumentKind } from "./documentKinds.ts";

/** What keeps a value from being a document of this kind; nothing if it is one. Never throws. */
export function problemsOf<T>(kind: DocumentKind<T>, value: unknown): string[] {
  if (!kind.validate(value)) {
    return (kind.validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || "it"} ${message}`);
  }
  if (!isWellFormed(value)) return ["it holds half a character (a lone surrogate)"];
  return kind
    .filesOf(value)
    .filter(({ inline, hash }) => inline !== undefined && keccak256(toUtf8Bytes(inline)) !== hash)
    .map((_, index) => `the hash of inline file ${index + 1} is not its text's`);
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isWellFormed);
}
