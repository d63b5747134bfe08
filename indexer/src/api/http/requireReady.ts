import type { MiddlewareHandler } from "hono";
import type { ApiContext, ApiEnv } from "../ApiContext.ts";
import { ApiError } from "../ApiError.ts";

/** Answers 503 until Ponder has caught up, so that nobody takes half a history for the whole; afterwards the state is at hand as `c.var.state`. */
export function requireReady({ states }: ApiContext): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const state = await states.read();
    if (!state.isReady)
      throw new ApiError("not_ready", "The index is catching up with the chain", "Wait for /ready", 2);
    c.set("state", state);
    await next();
  };
}
