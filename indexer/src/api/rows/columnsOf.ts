import type { AnyPgColumn, PgTable } from "ponder";

/** The columns of a table by name, in the order of its definition. */
export function columnsOf(table: PgTable): [string, AnyPgColumn][] {
  return Object.entries(table).filter((entry): entry is [string, AnyPgColumn] => isColumn(entry[1]));
}

function isColumn(value: unknown): value is AnyPgColumn {
  return typeof value === "object" && value !== null && "columnType" in value;
}
