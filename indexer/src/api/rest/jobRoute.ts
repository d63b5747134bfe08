import { z } from "@hono/zod-openapi";
import { sql } from "ponder";
import type { Hex } from "viem";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import { ApiError } from "../ApiError.ts";
import { fieldsOf } from "../rows/fieldsOf.ts";
import type { JsonFields } from "../rows/JsonFields.ts";
import { listOf } from "../rows/listOf.ts";
import type { Order } from "../rows/Order.ts";
import { objectOf } from "../rows/objectOf.ts";
import { rowSchema } from "../rows/rowSchema.ts";
import { whereEqual } from "../rows/whereEqual.ts";
import { jobFields } from "./jobFields.ts";
import { jobSchema } from "./jobSchema.ts";
import { newRouter } from "./newRouter.ts";
import { type Overdue, overdueAt } from "./overdueAt.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";

/** A job's timeline is about 15 events and its bids; of more the newest are shown. */
const MAX_EVENTS = 100;

const { job, jobEvent, rating, terms } = schema;
const ONE: Order = { name: "job", direction: "asc", keys: [["jobId", job.jobId]] };
const ID = /^([1-9]\d{0,8}):(0x[0-9a-fA-F]{40}):(\d{1,78})$/;

const params = z.object({
  id: z.string().regex(ID, "must be <chainId>:<market>:<jobId>").openapi({
    description: "`<chainId>:<market>:<jobId>`",
    example: "31337:0x5fbdb2315678afecb367f032d93f642f64180aa3:1",
  }),
});

const one = readRoute({
  path: "/jobs/{id}",
  summary: "One job with its terms, its newest 100 events (oldest first) and its ratings.",
  request: { params, query: z.strictObject({ now: parameters.now }) },
  answer: jobSchema
    .extend({
      terms: rowSchema("Terms", terms).nullable(),
      events: z.array(rowSchema("JobEvent", jobEvent)),
      ratings: z.array(rowSchema("Rating", rating)),
    })
    .openapi("JobStory"),
  canMiss: true,
});

/** `/v1/jobs/{id}`. */
export function jobRoute({ rows }: ApiContext) {
  return newRouter().openapi(one, async (c) => {
    const { id } = c.req.valid("param");
    const [, chain = "", market = "", jobId = ""] = ID.exec(id) ?? [];
    const key = { chainId: Number(chain), market: market.toLowerCase() as Hex, jobId: BigInt(jobId) };
    const overdue = overdueAt(c.var.state, c.req.valid("query").now);
    const where = whereEqual(job, key);
    const fields = () => storyFields(overdue);
    const [row] = await rows.read({ table: job, fields, order: ONE, where, values: overdue.values, limit: 1 });
    if (row === undefined) throw new ApiError("not_found", `There is no job ${id}`, "List the jobs at /v1/jobs");
    return c.body(row);
  });
}

/** All in one statement: each of its own costs this process as much as reading the rows does. */
function storyFields(overdue: Overdue): JsonFields {
  const ofJob = (table: typeof jobEvent | typeof rating) =>
    sql`from ${table} where ${table.chainId} = ${job.chainId} and ${table.market} = ${job.market} and ${table.jobId} = ${job.jobId}`;
  const itsTerms = sql`from ${terms} where ${terms.chainId} = ${job.chainId} and ${terms.market} = ${job.market} and ${terms.hash} = ${job.termsHash}`;
  const newest = sql`${ofJob(jobEvent)} order by ${jobEvent.cursor} desc limit ${sql.raw(String(MAX_EVENTS))}`;
  return {
    ...jobFields(overdue),
    terms: sql`coalesce((select ${objectOf(fieldsOf(terms))} ${itsTerms}), 'null')`,
    events: listOf(fieldsOf(jobEvent), jobEvent.cursor, newest),
    ratings: listOf(fieldsOf(rating), rating.rater, ofJob(rating)),
  };
}
