import { type AnyPgColumn, sql } from "ponder";

/** Stands in a condition for a value that a `Filter` brings, written as the column writes its values. */
export function placeholder(name: string, column: AnyPgColumn) {
  return sql.param(sql.placeholder(name), column);
}
