import { getBytes } from "ethers";

/** Longest text that the index shows, in UTF-16 units. */
const MAX_LENGTH = 8_192;

/**
 * What the index shows of a text: what is no UTF-8 and NUL as U+FFFD, and cut after 8,192 units, with `…` for the last.
 *
 * @param bytes The text's bytes, hex.
 */
export function shownText(bytes: string): string {
  const text = new TextDecoder().decode(getBytes(bytes)).replaceAll("\0", "\ufffd");
  if (text.length <= MAX_LENGTH) return text;
  const cut = text.slice(0, MAX_LENGTH - 1);
  // Half of a surrogate pair is no character.
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
