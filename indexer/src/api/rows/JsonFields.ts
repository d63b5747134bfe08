import type { Sql } from "./Sql.ts";

/** Fields of a JSON object that PostgreSQL makes of a row, by name. */
export type JsonFields = Readonly<Record<string, Sql>>;
