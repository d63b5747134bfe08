import { rateLimiter } from "hono-rate-limiter";
import type { ApiEnv } from "../ApiContext.ts";
import { ApiError } from "../ApiError.ts";
import type { Settings } from "../settingsFrom.ts";
import { clientAddress } from "./clientAddress.ts";

/** Refuses requests of an address beyond `settings.rateLimit` a minute with 429 and `retry-after`. */
export function limitRate({ rateLimit, isBehindProxy }: Settings) {
  return rateLimiter<ApiEnv>({
    windowMs: 60_000,
    limit: rateLimit,
    standardHeaders: "draft-7",
    keyGenerator: (c) => clientAddress(c, isBehindProxy),
    handler: (c) => {
      const wait = Number(c.res.headers.get("retry-after") ?? 60);
      throw new ApiError(
        "too_many_requests",
        `More than ${rateLimit} requests in a minute from one address`,
        `Wait ${wait} s; follow /v1/events instead of polling, and send if-none-match`,
        wait,
      );
    },
  });
}
