import type { DocumentProblem } from "./DocumentProblem.ts";

/** What keeps a text out of documents: NUL, which databases cannot store, and half a character, which UTF-8 cannot write. */
export function problemInText(value: unknown): DocumentProblem | undefined {
  if (typeof value !== "string") return undefined;
  if (value.includes("\0")) return "hasNul";
  return value.isWellFormed() ? undefined : "loneSurrogate";
}
