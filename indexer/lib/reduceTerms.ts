import type { MarketEvent } from "./MarketEvent.ts";
import type { TermsRow } from "./Rows.ts";
import { readableText } from "./readableText.ts";

/** Terms after a publication: the first one stays. */
export function reduceTerms(row: TermsRow | null, { args, place }: MarketEvent<"TermsPublished">): TermsRow {
  if (row !== null) return row;
  const text = readableText(args.terms);
  return {
    chainId: place.chainId,
    market: place.market,
    hash: args.termsHash,
    bytes: args.terms,
    text,
    isJson: text !== null && isJsonObject(text),
    jobId: args.jobId,
    block: place.block,
    timestamp: place.timestamp,
    tx: place.tx,
  };
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
