import { sql } from "ponder";
import type { JsonFields } from "./JsonFields.ts";
import { objectOf } from "./objectOf.ts";
import type { Sql } from "./Sql.ts";

/** A query for `RowReader`: its one column is a row's JSON. @param rest Which rows: `from` and so on. */
export function selectFields(fields: JsonFields, rest: Sql): Sql {
  return sql`select ${objectOf(fields)} as json ${rest}`;
}
