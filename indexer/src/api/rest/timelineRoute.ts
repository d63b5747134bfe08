import { z } from "@hono/zod-openapi";
import { eq, sql } from "ponder";
import type { Hex } from "viem";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import type { Filter } from "../rows/Filter.ts";
import { jsonObject } from "../rows/jsonObject.ts";
import type { Order } from "../rows/Order.ts";
import { placeholder } from "../rows/placeholder.ts";
import { readPage } from "../rows/readPage.ts";
import { rowSchema } from "../rows/rowSchema.ts";
import { whereEqual } from "../rows/whereEqual.ts";
import { newRouter } from "./newRouter.ts";
import { pageOf } from "./pageOf.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";

const { jobEvent } = schema;

const NEWEST_FIRST: Order = { name: "timeline", direction: "desc", keys: [["cursor", jobEvent.cursor]] };

const query = z.strictObject({
  chainId: parameters.chainId,
  market: parameters.market,
  jobId: parameters.jobId.optional(),
  agent: parameters.address("Only events that name this account as actor or counterparty.").optional(),
  kind: z.enum(schema.jobEventKind.enumValues).optional().openapi({ description: "Only this kind." }),
  cursor: parameters.cursor,
  limit: parameters.limit,
});

const list = readRoute({
  path: "/timeline",
  summary: "Events of jobs, newest first.",
  description: "What `/events` told. Several chains are ordered by the time of their blocks.",
  request: { query },
  answer: pageOf(rowSchema("JobEvent", jobEvent)),
});

/** `/v1/timeline`. */
export function timelineRoute({ rows }: ApiContext) {
  return newRouter().openapi(list, async (c) => {
    const { cursor, limit, agent, ...filters } = c.req.valid("query");
    const where = [...whereEqual(jobEvent, filters), ...(agent === undefined ? [] : [naming(agent)])];
    return c.body(jsonObject(await readPage(rows, { table: jobEvent, order: NEWEST_FIRST, where, limit, cursor })));
  });
}

function naming(agent: Hex): Filter {
  const [isActor, isCounterparty] = [jobEvent.actor, jobEvent.counterparty].map((column) =>
    eq(column, placeholder("agent", column)),
  );
  return { name: "agent", condition: sql`(${isActor} or ${isCounterparty})`, values: { agent } };
}
