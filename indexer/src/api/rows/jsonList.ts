/** A JSON list of what is JSON already. */
export function jsonList(items: readonly string[]): string {
  return `[${items.join(",")}]`;
}
