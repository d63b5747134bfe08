import { eq, type PgTable } from "ponder";
import type { Condition } from "./Condition.ts";
import { columnsOf } from "./columnsOf.ts";

/** Conditions `column = value` for every value given, by column name; those that are undefined set none. */
export function whereEqual(table: PgTable, values: Record<string, unknown>): Condition[] {
  return columnsOf(table).flatMap(([name, column]) => (values[name] === undefined ? [] : [eq(column, values[name])]));
}
