import { type Difference, differencesOf } from "./Difference.ts";
import type { Row } from "./readTable.ts";

/**
 * Compares a whole table with the rows that the chain says it should have: every row, none missing, none besides.
 *
 * @param subject Names a row, for instance `mandate`.
 * @param keys Columns that tell rows apart.
 */
export function compareRows(
  subject: string,
  keys: readonly string[],
  index: readonly Row[],
  chain: readonly Row[],
): Difference[] {
  const nameOf = (row: Row) => [subject, ...keys.map((key) => String(row[key]))].join(" ");
  const rows = new Map(index.map((row) => [nameOf(row), row]));
  const expected = new Set(chain.map(nameOf));
  return [
    ...chain.flatMap((row) => differencesOf(nameOf(row), rows.get(nameOf(row)), row)),
    ...[...rows.keys()]
      .filter((name) => !expected.has(name))
      .map((what) => ({ what, index: "present", chain: "missing" })),
  ];
}
