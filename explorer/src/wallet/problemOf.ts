import { cleanText } from "@surety/sdk";

/** A failure as the page shows it. */
export type Problem = {
  /** The error's class, or its name in the contract. */
  readonly name: string;
  /** What happened. */
  readonly what: string;
  /** What to do next. */
  readonly remedy: string;
};

const LIMIT = 600;

/**
 * What a page shows of an error. Errors of the SDK and of this package name their remedy; of others only the message is taken, as data.
 */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof Error)) return unknown(String(error));
  const { errorName, remedy } = error as { errorName?: unknown; remedy?: unknown };
  if (typeof remedy !== "string") return unknown(error.message);
  const what = error.message.endsWith(remedy) ? error.message.slice(0, -remedy.length).trim() : error.message;
  return {
    name: typeof errorName === "string" ? errorName : error.name,
    what: cleanText(what, LIMIT),
    remedy: cleanText(remedy, LIMIT),
  };
}

function unknown(message: string): Problem {
  return { name: "Error", what: cleanText(message, LIMIT), remedy: "Read the page again and try once more." };
}
