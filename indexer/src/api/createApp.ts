import { type Context, Hono, type MiddlewareHandler } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import type { ApiContext, ApiEnv } from "./ApiContext.ts";
import { ApiError } from "./ApiError.ts";
import { createV1 } from "./createV1.ts";
import { answerError } from "./http/answerError.ts";
import { clarifyGraphql } from "./http/clarifyGraphql.ts";
import { guardGraphql } from "./http/guardGraphql.ts";
import { limitBody } from "./http/limitBody.ts";
import { limitRate } from "./http/limitRate.ts";
import { limitTime } from "./http/limitTime.ts";
import { requireReady } from "./http/requireReady.ts";
import { setSafeHeaders } from "./http/setSafeHeaders.ts";

/**
 * The whole API as Ponder mounts it: `/graphql`, `/v1` and a signpost at `/`.
 *
 * @param graphql Ponder's GraphQL middleware.
 */
export function createApp(context: ApiContext, graphql: MiddlewareHandler): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.onError(answerError);
  app.use(
    setSafeHeaders,
    methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }),
    limitRate(context.settings),
    limitTime,
  );
  app.get("/graphql", graphql);
  app.all("/graphql", limitBody, guardGraphql, requireReady(context), clarifyGraphql, graphql);
  app.route("/v1", createV1(context));
  app.get("/", (c) =>
    c.json({
      service: "surety-index",
      graphql: "/graphql",
      rest: "/v1",
      openapi: "/v1/openapi.json",
      ready: "/ready",
      status: "/status",
    }),
  );
  return app;
}

function refuseMethod(c: Context, methods: string[]): Response {
  c.header("allow", methods.join(", "));
  return answerError(
    new ApiError("method_not_allowed", `${c.req.method} ${c.req.path}`, `Use ${methods.join(" or ")}`),
    c,
  );
}
