/** What changes how other text is shown, or shows nothing: all control and format characters but new line and tab. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/**
 * Text of strangers without what could disguise it.
 *
 * @param limit Longest length shown.
 */
export function plainText(text: string, limit = 20_000): string {
  const seen = text.replace(UNSEEN, "");
  return seen.length > limit ? `${seen.slice(0, limit)}…` : seen;
}
