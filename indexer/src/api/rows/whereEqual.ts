import { type AnyPgColumn, eq, type PgTable } from "ponder";
import type { Filter } from "./Filter.ts";
import { placeholder } from "./placeholder.ts";

/** Filters `column = value` for every value given, by column name; those that are undefined set none. */
export function whereEqual(table: PgTable, values: Readonly<Record<string, unknown>>): Filter[] {
  const columns = table as unknown as Readonly<Record<string, AnyPgColumn>>;
  return Object.entries(values).flatMap(([name, value]) => {
    const column = columns[name];
    if (value === undefined || column === undefined) return [];
    return [{ name, condition: eq(column, placeholder(name, column)), values: { [name]: value } }];
  });
}
