const LIMIT = 4_096;
/** Control characters but line breaks and tabs, and what is written without being seen. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/** Text of strangers for a model: all of it can be seen, and it ends after `limit` characters. */
export function visibleText(text: string, limit: number = LIMIT): string {
  const clean = text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll(UNSEEN, "");
  return clean.length > limit ? `${clean.slice(0, limit).toWellFormed()}…` : clean;
}
