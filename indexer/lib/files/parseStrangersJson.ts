import { visit } from "jsonc-parser";
import { FileProblemError } from "./FileProblem.ts";

const MAX_DEPTH = 16;

/**
 * A stranger's JSON, read so that no two readers can see two things in it: strictly by RFC 8259, each key once in its object (RFC 7493),
 * no `__proto__`, no NUL, no half of a surrogate pair, at most 16 levels deep.
 *
 * @throws FileProblemError
 */
export function parseStrangersJson(text: string): unknown {
  inspect(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new FileProblemError("badJson");
  }
}

function inspect(text: string): void {
  const keys: Set<string>[] = [];
  let depth = 0;
  const enter = () => {
    depth++;
    if (depth > MAX_DEPTH) throw new FileProblemError("tooDeep");
  };
  const leave = () => {
    depth--;
  };
  visit(
    text,
    {
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
      onObjectProperty: (key) => {
        checkText(key);
        if (key === "__proto__") throw new FileProblemError("reservedKey");
        const seen = keys.at(-1);
        if (seen?.has(key)) throw new FileProblemError("duplicateKey");
        seen?.add(key);
      },
      onLiteralValue: (value: unknown) => {
        if (typeof value === "string") checkText(value);
      },
      onError: () => {
        throw new FileProblemError("badJson");
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
}

function checkText(text: string): void {
  if (text.includes("\0")) throw new FileProblemError("hasNul");
  if (!text.isWellFormed()) throw new FileProblemError("loneSurrogate");
}
