import { z } from "@hono/zod-openapi";
import type { AnyPgColumn, PgTable } from "ponder";
import { columnsOf } from "./columnsOf.ts";
import { unitOf, type ValueKind } from "./unitOf.ts";

/**
 * The JSON form of a table's rows, as a named schema: every column, with its unit. Integers beyond 2^31 (amounts, times, blocks)
 * are strings of decimal digits.
 *
 * @param more Fields that the API adds.
 */
export function rowSchema(name: string, table: PgTable, more: z.ZodRawShape = {}) {
  const fields = columnsOf(table).map(([column, definition]) => [column, fieldOf(column, definition)]);
  const shape: z.ZodRawShape = { ...Object.fromEntries(fields), ...more };
  return z.object(shape).openapi(name);
}

function fieldOf(name: string, column: AnyPgColumn): z.ZodType {
  const kind = kindOf(column);
  const value = kind === "name" ? z.enum(column.enumValues as [string, ...string[]]) : VALUES[kind];
  return (column.notNull ? value : value.nullable()).openapi({ description: unitOf(name, kind) });
}

const VALUES: Record<Exclude<ValueKind, "name">, z.ZodType> = {
  hex: z.string().regex(/^0x[0-9a-f]*$/),
  integer: z.int(),
  float: z.number(),
  digits: z.string().regex(/^-?[0-9]+$/),
  flag: z.boolean(),
  list: z.array(z.string()),
  text: z.string(),
};

function kindOf(column: AnyPgColumn): ValueKind {
  if (column.columnType === "PgArray") return "list";
  if (column.columnType === "PgHex") return "hex";
  if (column.enumValues !== undefined) return "name";
  if (column.dataType === "bigint") return "digits";
  if (column.dataType === "boolean") return "flag";
  if (column.dataType === "number") return column.columnType === "PgDoublePrecision" ? "float" : "integer";
  return "text";
}
