import { cleanText } from "@surety/sdk";

/** Characters of an error that are shown at most. */
const LIMIT = 2_000;

/** Says on standard error what went wrong and what to do, without a stack trace. */
export function failWith(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(
    message
      .split("\n")
      .map((line) => cleanText(line, LIMIT))
      .join("\n"),
  );
}
