/**
 * A JSON object of what is JSON already.
 *
 * @example jsonObject({ data: "[]", next: "null" }) // '{"data":[],"next":null}'
 */
export function jsonObject(fields: Readonly<Record<string, string>>): string {
  const members = Object.entries(fields).map(([name, json]) => `${JSON.stringify(name)}:${json}`);
  return `{${members.join(",")}}`;
}
