import type { Sql } from "./Sql.ts";

/** A condition apart from its values. Filters of one table that bear the same name differ in their values alone. */
export type Filter = { name: string; condition: Sql; values: Readonly<Record<string, unknown>> };
