import { z } from "@hono/zod-openapi";
import { and, eq, isNotNull, lte, not, or, sql } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import type { IndexState } from "../IndexState.ts";
import type { Filter } from "../rows/Filter.ts";
import type { Order } from "../rows/Order.ts";
import { placeholder } from "../rows/placeholder.ts";
import { readPage } from "../rows/readPage.ts";
import { whereEqual } from "../rows/whereEqual.ts";
import { jobJson, jobSchema } from "./jobJson.ts";
import { newRouter } from "./newRouter.ts";
import { pageOf } from "./pageOf.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";
import { timeOf } from "./timeOf.ts";

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
    const { cursor, limit, now, overdue, ...filters } = c.req.valid("query");
    const where = [
      ...whereEqual(job, filters),
      ...(overdue === undefined ? [] : [isOverdue(c.var.state, now, overdue)]),
    ];
    const page = await readPage(rows, { table: job, order: NEWEST_FIRST, where, limit, cursor });
    const data = page.data.map((row) => jobJson(row, now ?? timeOf(c.var.state, row.chainId)));
    return c.json({ data, next: page.next }, 200);
  });
}

/** Without `now`, each chain is judged by its own last block. */
function isOverdue({ chains }: IndexState, now: bigint | undefined, isIt: boolean): Filter {
  const times = chains.map(({ chainId }) =>
    and(eq(job.chainId, chainId), lte(job.turnUntil, placeholder(`now ${chainId}`, job.turnUntil))),
  );
  const condition = sql`(${and(isNotNull(job.nextAct), or(...times))}) is true`;
  return {
    name: `overdue=${isIt}`,
    condition: isIt ? condition : not(condition),
    values: Object.fromEntries(chains.map(({ chainId, time }) => [`now ${chainId}`, now ?? time])),
  };
}
