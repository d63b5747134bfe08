/**
 * The Content Security Policy of the built page: code and styles from its own files alone, data from its own origin and the index, no
 * markup from text. `<meta>` cannot say who may frame the page: a server adds `frame-ancestors 'none'`.
 *
 * @param indexUrl Origin of the index if it is not the page's own.
 */
export function contentPolicy(indexUrl: string | undefined): string {
  const data = ["'self'", indexUrl].filter((source) => source !== undefined).join(" ");
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `connect-src ${data}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}
