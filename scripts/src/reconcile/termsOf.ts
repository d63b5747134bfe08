import { getBytes } from "ethers";
import type { ChainLog } from "./readLogs.ts";
import type { Row } from "./readTable.ts";

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The published terms that the index should have: of those with the same hash the first. */
export function termsOf(logs: readonly ChainLog[]): Row[] {
  const terms = new Map<string, Row>();
  for (const { name, args, block, tx } of logs) {
    if (name !== "TermsPublished" || terms.has(args.termsHash)) continue;
    const text = textOf(args.terms);
    const published = { hash: args.termsHash, bytes: args.terms, text, isJson: isJsonObject(text) };
    terms.set(args.termsHash, { ...published, jobId: String(args.jobId), block: String(block), tx });
  }
  return [...terms.values()];
}

/** Null where the bytes are no text that a database can hold. */
function textOf(bytes: string): string | null {
  try {
    const text = UTF8.decode(getBytes(bytes));
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

function isJsonObject(text: string | null): boolean {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
