import { type AnyPgColumn, sql } from "ponder";
import type { Sql } from "./Sql.ts";

/** JSON text of a value that has no letter to be escaped: digits, hex, a name of ours. */
export function quoted(value: Sql | AnyPgColumn): Sql {
  return sql`'"' || ${value}::text || '"'`;
}
