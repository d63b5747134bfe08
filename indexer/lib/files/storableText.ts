/** Longest text of one column, in UTF-16 units: a stranger's texts must not make rows that slow every reader. */
const MAX_LENGTH = 8_192;

/**
 * A text out of an event as PostgreSQL can store it: NUL replaced by U+FFFD, and cut after 8,192 units. A text that was cut ends in `…`.
 *
 * @example storableText("a\0b") // "a\ufffdb"
 */
export function storableText(text: string): string {
  return clip(text.replaceAll("\0", "\ufffd"), MAX_LENGTH);
}

/** At most `max` UTF-16 units of a text, never half a character; one that was cut ends in `…`. */
export function clip(text: string, max: number): string {
  return text.length <= max
    ? text.toWellFormed()
    : `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, "")}…`.toWellFormed();
}
