import type { DocumentProblem } from "./DocumentProblem.ts";
import { MAX_DEPTH } from "./parseStrictJson.ts";
import { problemInText } from "./problemInText.ts";

/** What would keep a value from being read back by {@link parseStrictJson}; nothing if it could be. */
export function problemInValue(value: unknown, depth = 1): DocumentProblem | undefined {
  if (typeof value !== "object" || value === null) return problemInText(value);
  if (depth > MAX_DEPTH) return "tooDeep";
  for (const [key, inner] of Object.entries(value)) {
    if (key === "__proto__") return "reservedKey";
    const problem = problemInText(key) ?? problemInValue(inner, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
