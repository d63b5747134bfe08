import { sql } from "ponder";
import type { JsonFields } from "./JsonFields.ts";
import type { Sql } from "./Sql.ts";

/** A query for fields by their names. @param rest What follows: `from` and so on. */
export function selectFields(fields: JsonFields, rest: Sql): Sql {
  const list = Object.entries(fields).map(([name, value]) => sql`${value} as ${sql.identifier(name)}`);
  return sql`select ${sql.join(list, sql`, `)} ${rest}`;
}
