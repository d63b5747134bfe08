import { z } from "@hono/zod-openapi";
import { not } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import type { Filter } from "../rows/Filter.ts";
import { jsonObject } from "../rows/jsonObject.ts";
import type { Order } from "../rows/Order.ts";
import { readPage } from "../rows/readPage.ts";
import { whereEqual } from "../rows/whereEqual.ts";
import { jobFields } from "./jobFields.ts";
import { jobSchema } from "./jobSchema.ts";
import { newRouter } from "./newRouter.ts";
import { type Overdue, overdueAt } from "./overdueAt.ts";
import { pageOf } from "./pageOf.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";

const { job } = schema;

const NEWEST_FIRST: Order = {
  name: "jobs",
  direction: "desc",
  keys: [
    ["createdAt", job.createdAt],
    ["chainId", job.chainId],
    ["market", job.market],
    ["jobId", job.jobId],
  ],
};

const query = z.strictObject({
  chainId: parameters.chainId,
  market: parameters.market,
  client: parameters.address("Only this client's.").optional(),
  provider: parameters.address("Only this provider's.").optional(),
  evaluator: parameters.address("Only this evaluator's.").optional(),
  status: z.enum(schema.jobStatus.enumValues).optional().openapi({ description: "Only with this stored status." }),
  kind: z.enum(schema.jobKind.enumValues).optional().openapi({ description: "Only this kind; an Open job has none." }),
  whoseTurn: z.enum(schema.turn.enumValues).optional().openapi({ description: "Only where it is their turn." }),
  overdue: parameters.flag("Only those that anybody may end now (`nextAct`), or only the others.").optional(),
  now: parameters.now,
  cursor: parameters.cursor,
  limit: parameters.limit,
});

const list = readRoute({
  path: "/jobs",
  summary: "Jobs, newest first.",
  request: { query },
  answer: pageOf(jobSchema),
});

/** `/v1/jobs`. */
export function jobRoutes({ rows }: ApiContext) {
  return newRouter().openapi(list, async (c) => {
    const { cursor, limit, now, overdue: isIt, ...filters } = c.req.valid("query");
    const overdue = overdueAt(c.var.state, now);
    const request = {
      table: job,
      fields: () => jobFields(overdue),
      order: NEWEST_FIRST,
      where: [...whereEqual(job, filters), ...(isIt === undefined ? [] : [whereOverdue(overdue, isIt)])],
      values: overdue.values,
      limit,
      cursor,
    };
    return c.body(jsonObject(await readPage(rows, request)));
  });
}

function whereOverdue({ condition, values }: Overdue, isIt: boolean): Filter {
  return { name: `overdue=${isIt}`, condition: isIt ? condition : not(condition), values };
}
