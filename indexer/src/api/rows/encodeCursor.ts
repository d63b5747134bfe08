import type { Order } from "./Order.ts";

/**
 * The place right after a row, as an opaque word for `?cursor=`. It holds the row's key in this order, so inserts before or after
 * it change nothing of what follows.
 */
export function encodeCursor(order: Order, row: Record<string, unknown>): string {
  const key = order.keys.map(([name]) => String(row[name]));
  return Buffer.from(JSON.stringify([order.name, ...key])).toString("base64url");
}
