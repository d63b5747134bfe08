import type { sql } from "ponder";

/** A piece of a query. */
export type Sql = ReturnType<typeof sql>;
