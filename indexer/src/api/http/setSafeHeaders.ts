import type { MiddlewareHandler } from "hono";

const EXPOSED = "etag, retry-after, x-chain-id, x-indexed-block";

/** Answers are data of strangers: no browser may guess another type. Ponder's own CORS lets every origin read; here it may also read our headers. */
export const setSafeHeaders: MiddlewareHandler = (c, next) => {
  c.header("x-content-type-options", "nosniff");
  c.header("access-control-expose-headers", EXPOSED);
  return next();
};
