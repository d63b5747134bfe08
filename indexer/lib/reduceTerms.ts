import type { MarketEvent } from "./MarketEvent.ts";
import type { TermsRow } from "./Rows.ts";
import { readableText } from "./readableText.ts";

/** Terms as published. */
export function reduceTerms({ args, place }: MarketEvent<"TermsPublished">): TermsRow {
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
