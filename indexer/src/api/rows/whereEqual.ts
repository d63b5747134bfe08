import { eq, type PgTable } from "ponder";
import { columnsOf } from "./columnsOf.ts";
import type { Filter } from "./Filter.ts";
import { placeholder } from "./placeholder.ts";

/** Filters `column = value` for every value given, by column name; those that are undefined set none. */
export function whereEqual(table: PgTable, values: Readonly<Record<string, unknown>>): Filter[] {
  return columnsOf(table)
    .filter(([name]) => values[name] !== undefined)
    .map(([name, column]) => ({
      name,
      condition: eq(column, placeholder(name, column)),
      values: { [name]: values[name] },
    }));
}
