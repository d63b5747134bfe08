import type { AnyPgColumn } from "ponder";
import { z } from "zod";
import { ApiError } from "../ApiError.ts";
import type { Order } from "./Order.ts";

const MAX_INT4 = 2_147_483_647;

/**
 * The key that a cursor holds, one value per column of the order.
 *
 * @throws ApiError `bad_cursor` if it was not made by this list, or was changed.
 */
export function decodeCursor(order: Order, cursor: string): unknown[] {
  const key = z
    .array(z.string().max(100))
    .length(order.keys.length + 1)
    .safeParse(parse(cursor));
  const [name, ...values] = key.data ?? [];
  if (name !== order.name) throw refused();
  return values.map((value, i) => toValue(value, order.keys[i]?.[1]));
}

function toValue(text: string, column: AnyPgColumn | undefined): unknown {
  if (column?.dataType === "bigint" && /^-?\d{1,78}$/.test(text)) return BigInt(text);
  if (column?.columnType === "PgHex" && /^0x[0-9a-f]{1,64}$/.test(text)) return text;
  if (column?.columnType === "PgInteger" && /^\d{1,10}$/.test(text) && Number(text) <= MAX_INT4) return Number(text);
  if (column?.columnType === "PgDoublePrecision" && Number.isFinite(Number(text))) return Number(text);
  throw refused();
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return undefined;
  }
}

function refused(): ApiError {
  return new ApiError("bad_cursor", "The cursor is not one of this list", "Pass `next` of the page before, unchanged");
}
