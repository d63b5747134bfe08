import { type AnyPgColumn, type PgTable, sql } from "ponder";
import { columnsOf } from "./columnsOf.ts";
import type { JsonFields } from "./JsonFields.ts";
import { quoted } from "./quoted.ts";
import type { Sql } from "./Sql.ts";

/** All columns of a table, in the order of its definition. Integers beyond 2^31 (amounts, times, blocks) are strings of decimal digits. */
export function fieldsOf(table: PgTable): JsonFields {
  const fields = columnsOf(table).map(([name, column]) => [name, sql`coalesce(${jsonOf(column)}, 'null')`]);
  return Object.fromEntries(fields);
}

function jsonOf(column: AnyPgColumn): Sql {
  const { dataType, columnType, enumValues } = column;
  if (dataType === "number" || dataType === "boolean") return sql`${column}::text`;
  if (dataType === "bigint" || columnType === "PgHex" || enumValues !== undefined) return quoted(column);
  return sql`to_json(${column})::text`;
}
