import { cleanText } from "../../errors/cleanText.ts";
import { exitCodeOf } from "../exitCodeOf.ts";

const LIMIT = 2_000;

/** What this command line can do about an error whose own remedy speaks to programs. */
const remedies: Readonly<Record<string, string>> = {
  IndexerMissingError: "Name the index with --indexer-url, SURETY_INDEXER_URL or `surety config set indexerUrl`.",
  TransactionTimeoutError: "It may still be mined: see `surety explain` with its hash, and do not send it twice.",
  InvalidAmountError: "Pass whole tokens in plain decimals, such as 12.50: no sign, exponent, comma or space.",
};

/** An error for people: what happened and what to do, without a stack trace. */
export function describeFailure(error: unknown, sent: string | undefined): string {
  const { what, remedy } = partsOf(error);
  const known = sent === undefined || what.includes(sent) || remedy.includes(sent);
  const lines = [what, remedy, ...(known ? [] : [`Transaction ${sent} was sent before.`])];
  return lines
    .filter((line) => line !== "")
    .map((line) => cleanText(line, LIMIT))
    .join("\n");
}

/** An error for machines. */
export function failureJson(error: unknown, sent: string | undefined): Record<string, unknown> {
  const { what, remedy } = partsOf(error);
  const code = error instanceof Error ? error.name : "Error";
  const message = cleanText(what, LIMIT);
  const values = error instanceof Error ? plain(Object.fromEntries(ownValues(error))) : {};
  const transaction = sent === undefined ? {} : { transaction: sent };
  return { error: { code, message, remedy, exitCode: exitCodeOf(error), values, ...transaction } };
}

function partsOf(error: unknown): { what: string; remedy: string } {
  if (!(error instanceof Error)) return { what: String(error), remedy: "" };
  if (!("remedy" in error) || typeof error.remedy !== "string") return { what: error.message, remedy: "" };
  const what = error.message.endsWith(error.remedy)
    ? error.message.slice(0, -error.remedy.length).trim()
    : error.message;
  return { what, remedy: remedies[error.name] ?? error.remedy };
}

/** The values that an error's class carries; never its cause, which may hold what was meant to stay out of messages. */
function ownValues(error: Error): [string, unknown][] {
  const hidden = new Set(["name", "message", "stack", "remedy", "cause"]);
  return Object.entries(error).filter(([name]) => !hidden.has(name));
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, item) => (typeof item === "bigint" ? item.toString() : item)));
}
