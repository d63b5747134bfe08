/** The built page's policy as the page itself says it, and as its servers do: a page cannot say who may frame it. */
export type ContentPolicy = { readonly inPage: string; readonly asHeader: string };

/**
 * The Content Security Policy of the built page: code and styles from its own files alone, data from its own origin and the index, no
 * markup from text, no frame around it.
 *
 * @param indexUrl Origin of the index if it is not the page's own.
 */
export function contentPolicy(indexUrl: string | undefined): ContentPolicy {
  const data = ["'self'", indexUrl].filter((source) => source !== undefined).join(" ");
  const inPage = [
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
  return { inPage, asHeader: `${inPage}; frame-ancestors 'none'` };
}
