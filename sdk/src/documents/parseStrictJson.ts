import { visit } from "jsonc-parser";
import { DocumentProblemError } from "./DocumentProblemError.ts";
import { problemInText } from "./problemInText.ts";

/** As deep as documents may nest. */
export const MAX_DEPTH = 16;

/**
 * JSON read so that no two readers can see two things in it: strictly by RFC 8259, each key once in its object (RFC 7493), no
 * `__proto__`, no NUL, no half of a surrogate pair, at most 16 levels deep. The index reads in the same way.
 *
 * @throws {@link DocumentProblemError}
 */
export function parseStrictJson(text: string): unknown {
  inspect(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new DocumentProblemError("badJson");
  }
}

function inspect(text: string): void {
  const keys: Set<string>[] = [];
  let depth = 0;
  const enter = () => {
    depth++;
    if (depth > MAX_DEPTH) throw new DocumentProblemError("tooDeep");
  };
  const leave = () => {
    depth--;
  };
  const handlers = {
    onObjectBegin: () => {
      enter();
      keys.push(new Set());
    },
    onObjectEnd: () => {
      leave();
      keys.pop();
    },
    onArrayBegin: enter,
    onArrayEnd: leave,
    onObjectProperty: (key: string) => checkKey(key, keys.at(-1)),
    onLiteralValue: (value: unknown) => checkText(value),
    onError: () => {
      throw new DocumentProblemError("badJson");
    },
  };
  visit(text, handlers, { disallowComments: true, allowTrailingComma: false });
}

function checkKey(key: string, seen: Set<string> | undefined): void {
  checkText(key);
  if (key === "__proto__") throw new DocumentProblemError("reservedKey");
  if (seen?.has(key)) throw new DocumentProblemError("duplicateKey");
  seen?.add(key);
}

function checkText(value: unknown): void {
  const problem = problemInText(value);
  if (problem !== undefined) throw new DocumentProblemError(problem);
}
