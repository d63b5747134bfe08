import { sql } from "ponder";
import { decodeCursor } from "./decodeCursor.ts";
import { encodeCursor } from "./encodeCursor.ts";
import type { Filter } from "./Filter.ts";
import { jsonList } from "./jsonList.ts";
import type { Order } from "./Order.ts";
import { placeholder } from "./placeholder.ts";
import type { RowReader, RowRequest } from "./RowReader.ts";

/** One page of a table; `cursor` is `next` of the page before. The fields hold the order's keys. */
export type PageRequest = RowRequest & { cursor: string | undefined };

/** Rows after a cursor in an order, and the cursor of the next page, null at the end; both as JSON. */
export async function readPage(rows: RowReader, { cursor, ...request }: PageRequest) {
  const { order, limit, where } = request;
  const after = cursor === undefined ? [] : [isAfter(order, decodeCursor(order, cursor))];
  const found = await rows.read({ ...request, where: [...where, ...after], limit: limit + 1 });
  const data = found.slice(0, limit);
  const last = found.length > limit ? data.at(-1) : undefined;
  const next = last === undefined ? null : encodeCursor(order, JSON.parse(last));
  return { data: jsonList(data), next: JSON.stringify(next) };
}

/** Row comparison, which an index over the same columns answers. */
function isAfter({ direction, keys }: Order, key: readonly unknown[]): Filter {
  const columns = keys.map(([, column]) => column);
  const values = keys.map(([name, column]) => placeholder(`after ${name}`, column));
  const operator = sql.raw(direction === "asc" ? ">" : "<");
  return {
    name: "after",
    condition: sql`(${sql.join(columns, sql`, `)}) ${operator} (${sql.join(values, sql`, `)})`,
    values: Object.fromEntries(keys.map(([name], i) => [`after ${name}`, key[i]])),
  };
}
