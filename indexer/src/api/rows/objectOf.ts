import { sql } from "ponder";
import type { JsonFields } from "./JsonFields.ts";
import type { Sql } from "./Sql.ts";

/** Functions of PostgreSQL take at most 100 arguments; each field is two. */
const MOST_FIELDS = 49;

/** The text of a JSON object. (`row_to_json` would take PostgreSQL twice as long, for it looks at every letter of names and numbers too.) */
export function objectOf(fields: JsonFields): Sql {
  const members = Object.entries(fields).map(
    ([name, json], i) => sql`${sql.raw(`'${i === 0 ? "{" : ","}"${name}":'`)}, ${json}`,
  );
  const parts = Array.from({ length: Math.ceil(members.length / MOST_FIELDS) }, (_, i) => {
    const some = members.slice(i * MOST_FIELDS, (i + 1) * MOST_FIELDS);
    return sql`concat(${sql.join(some, sql`, `)})`;
  });
  return sql`concat(${sql.join(parts, sql`, `)}, '}')`;
}
