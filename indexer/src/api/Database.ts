import type { ReadonlyDrizzle } from "ponder";
import type * as schema from "../../ponder.schema.ts";

/** Ponder's read-only query builder. */
export type Database = ReadonlyDrizzle<typeof schema>;
