import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * Whom a request is counted for: the socket's address or, behind our own proxy, the last entry of `x-forwarded-for`, which that
 * proxy wrote (earlier entries are the caller's claim).
 */
export function clientAddress(c: Context, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || getConnInfo(c).remote.address || "unknown";
}
