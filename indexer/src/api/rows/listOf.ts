import { type AnyPgColumn, sql } from "ponder";
import type { JsonFields } from "./JsonFields.ts";
import { objectOf } from "./objectOf.ts";
import type { Sql } from "./Sql.ts";

/** A JSON list of rows. @param place Its values order the list. @param rest Which rows: `from` and so on. */
export function listOf(fields: JsonFields, place: AnyPgColumn | Sql, rest: Sql): Sql {
  const all = sql`select ${objectOf(fields)} as json, ${place} as place ${rest}`;
  return sql`(select '[' || coalesce(string_agg(json, ',' order by place), '') || ']' from (${all}) listed)`;
}
