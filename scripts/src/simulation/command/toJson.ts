/** JSON in which amounts of token units are decimal text. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? part.toString() : part), indent);
}
