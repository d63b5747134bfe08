import type { MiddlewareHandler } from "hono";

const EXPOSED = "etag, retry-after, x-chain-id, x-indexed-block";

/** Answers are data of strangers: no browser may guess another type. Ponder's own CORS lets every origin read; here it may also read our headers. */
export const setSafeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set("x-content-type-options", "nosniff");
  c.res.headers.set("access-control-expose-headers", EXPOSED);
};
