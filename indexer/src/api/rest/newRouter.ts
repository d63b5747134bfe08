import { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiEnv } from "../ApiContext.ts";
import { ApiError } from "../ApiError.ts";

/** An empty router that refuses wrong and unknown parameters with one message. */
export function newRouter(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const wrong = result.error.issues.map(({ path, message }) =>
        [path.join("."), message].filter(Boolean).join(": "),
      );
      throw new ApiError(
        "bad_request",
        wrong.join("; ").slice(0, 500),
        "See /v1/openapi.json for what this route takes",
      );
    },
  });
}
