/**
 * Text of strangers for messages and logs: control and format characters become spaces, and it ends after `limit` characters.
 *
 * @example
 * ```ts
 * console.log(cleanText(reason, 200));
 * ```
 */
export function cleanText(text: string, limit = 300): string {
  const clean = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
  return clean.length > limit ? `${clean.slice(0, limit).toWellFormed()}…` : clean;
}
