import { type PgTable, sql } from "ponder";
import { columnsOf } from "./columnsOf.ts";
import type { JsonFields } from "./JsonFields.ts";

/** All columns of a table, in the order of its definition. Integers beyond 2^31 (amounts, times, blocks) become strings of decimal digits. */
export function fieldsOf(table: PgTable): JsonFields {
  const fields = columnsOf(table).map(([name, column]) => [
    name,
    column.dataType === "bigint" ? sql`${column}::text` : sql`${column}`,
  ]);
  return Object.fromEntries(fields);
}
