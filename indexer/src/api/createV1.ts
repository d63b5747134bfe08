import type { ApiContext } from "./ApiContext.ts";
import { ApiError } from "./ApiError.ts";
import { answerError } from "./http/answerError.ts";
import { requireReady } from "./http/requireReady.ts";
import { validateCache } from "./http/validateCache.ts";
import { accountRoutes } from "./rest/accountRoutes.ts";
import { agentRoute } from "./rest/agentRoute.ts";
import { agentRoutes } from "./rest/agentRoutes.ts";
import { bidRoutes } from "./rest/bidRoutes.ts";
import { deploymentsRoute } from "./rest/deploymentsRoute.ts";
import { eventsRoute } from "./rest/eventsRoute.ts";
import { feedbackRoutes } from "./rest/feedbackRoutes.ts";
import { jobRoute } from "./rest/jobRoute.ts";
import { jobRoutes } from "./rest/jobRoutes.ts";
import { newRouter } from "./rest/newRouter.ts";
import { outcomesRoute } from "./rest/outcomesRoute.ts";
import { rankingRoutes } from "./rest/rankingRoutes.ts";
import { reconcileRoute } from "./rest/reconcileRoute.ts";
import { searchRoute } from "./rest/searchRoute.ts";
import { statsRoute } from "./rest/statsRoute.ts";
import { termsRoute } from "./rest/termsRoute.ts";
import { timelineRoute } from "./rest/timelineRoute.ts";

/** The REST routes, without their prefix. What is registered later passes through more gates: readiness, then the cache validator. */
export function createV1(context: ApiContext) {
  const v1 = newRouter();
  v1.get("/openapi.json", (c) => c.body(context.openApi, 200, { "content-type": "application/json" }));
  v1.use(requireReady(context));
  v1.route("/", eventsRoute(context));
  v1.route("/", reconcileRoute(context));
  v1.use(validateCache(context));
  v1.route("/", agentRoutes(context));
  v1.route("/", agentRoute(context));
  v1.route("/", feedbackRoutes(context));
  v1.route("/", termsRoute(context));
  v1.route("/", jobRoutes(context));
  v1.route("/", jobRoute(context));
  v1.route("/", bidRoutes(context));
  v1.route("/", rankingRoutes(context));
  v1.route("/", accountRoutes(context));
  v1.route("/", statsRoute(context));
  v1.route("/", outcomesRoute(context));
  v1.route("/", timelineRoute(context));
  v1.route("/", searchRoute(context));
  v1.route("/", deploymentsRoute(context));
  v1.all("*", (c) => answerError(new ApiError("not_found", `There is no ${c.req.path}`, "See /v1/openapi.json"), c));
  return v1;
}
