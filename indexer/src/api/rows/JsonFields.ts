import type { Sql } from "./Sql.ts";

/** Fields of a JSON object that PostgreSQL puts together, by name. Each value is JSON, and no SQL null. */
export type JsonFields = Readonly<Record<string, Sql>>;
