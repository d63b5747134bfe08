import { z } from "@hono/zod-openapi";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import { jsonObject } from "../rows/jsonObject.ts";
import type { Order } from "../rows/Order.ts";
import { readPage } from "../rows/readPage.ts";
import { rowSchema } from "../rows/rowSchema.ts";
import { whereEqual } from "../rows/whereEqual.ts";
import { newRouter } from "./newRouter.ts";
import { pageOf } from "./pageOf.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";

const { feedback, validation } = schema;

const FEEDBACK_NEWEST: Order = {
  name: "feedback",
  direction: "desc",
  keys: [
    ["createdAt", feedback.createdAt],
    ["chainId", feedback.chainId],
    ["agentId", feedback.agentId],
    ["clientAddress", feedback.clientAddress],
    ["feedbackIndex", feedback.feedbackIndex],
  ],
};
const VALIDATIONS_NEWEST: Order = {
  name: "validations",
  direction: "desc",
  keys: [
    ["createdAt", validation.createdAt],
    ["chainId", validation.chainId],
    ["requestHash", validation.requestHash],
  ],
};

const agentId = parameters.digits(78, "Only about this agent; ids are sequential per registry.").optional();
const { chainId, cursor, limit } = parameters;

const feedbackList = readRoute({
  path: "/feedback",
  summary: "Feedback about agents, newest first.",
  description:
    "Anybody may give feedback in ERC-8004's registry: `isVerified` tells what a settled bonded job stands behind, `verdict` why or why not.",
  request: {
    query: z.strictObject({
      chainId,
      agentId,
      clientAddress: parameters.address("Only this client's.").optional(),
      isVerified: parameters.flag("Only feedback that a job stands behind, or only the other.").optional(),
      isRevoked: parameters.flag("Only feedback that was taken back, or only the other.").optional(),
      cursor,
      limit,
    }),
  },
  answer: pageOf(rowSchema("Feedback", feedback)),
});

const validationList = readRoute({
  path: "/validations",
  summary: "Validations that agents asked for, newest first, each with its latest response.",
  request: {
    query: z.strictObject({
      chainId,
      agentId,
      validatorAddress: parameters.address("Only of this validator.").optional(),
      cursor,
      limit,
    }),
  },
  answer: pageOf(rowSchema("Validation", validation)),
});

/** `/v1/feedback` and `/v1/validations`. */
export function feedbackRoutes({ rows }: ApiContext) {
  const router = newRouter().openapi(feedbackList, async (c) => {
    const { cursor, limit, ...filters } = c.req.valid("query");
    const where = whereEqual(feedback, filters);
    return c.body(jsonObject(await readPage(rows, { table: feedback, order: FEEDBACK_NEWEST, where, limit, cursor })));
  });
  return router.openapi(validationList, async (c) => {
    const { cursor, limit, ...filters } = c.req.valid("query");
    const where = whereEqual(validation, filters);
    const page = await readPage(rows, { table: validation, order: VALIDATIONS_NEWEST, where, limit, cursor });
    return c.body(jsonObject(page));
  });
}
