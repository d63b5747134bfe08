import { and, asc, desc, type PgTable, sql } from "ponder";
import type { Database } from "../Database.ts";
import type { Condition } from "./Condition.ts";
import { decodeCursor } from "./decodeCursor.ts";
import { encodeCursor } from "./encodeCursor.ts";
import type { Order } from "./Order.ts";

/** One page of a table. */
export type PageRequest<T extends PgTable> = {
  table: T;
  order: Order;
  where: (Condition | undefined)[];
  /** At most so many rows. */
  limit: number;
  /** `next` of the page before. */
  cursor: string | undefined;
};

/** Rows after a cursor in an order, and the cursor of the next page; null at the end. */
export async function readPage<T extends PgTable>(db: Database, request: PageRequest<T>) {
  const { table, order, where, limit, cursor } = request;
  const after = cursor === undefined ? undefined : isAfter(order, decodeCursor(order, cursor));
  const by = order.keys.map(([, column]) => (order.direction === "asc" ? asc(column) : desc(column)));
  const rows = await db
    .select()
    .from(table as PgTable)
    .where(and(...where, after))
    .orderBy(...by)
    .limit(limit + 1);
  const data = rows.slice(0, limit) as T["$inferSelect"][];
  const last = data.at(-1);
  return { data, next: rows.length > limit && last !== undefined ? encodeCursor(order, last) : null };
}

/** Row comparison, which an index over the same columns answers. */
function isAfter(order: Order, key: unknown[]): Condition {
  const columns = order.keys.map(([, column]) => column);
  const values = columns.map((column, i) => sql.param(key[i], column));
  const operator = sql.raw(order.direction === "asc" ? ">" : "<");
  return sql`(${sql.join(columns, sql`, `)}) ${operator} (${sql.join(values, sql`, `)})`;
}
