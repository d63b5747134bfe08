import { z } from "@hono/zod-openapi";
import { and, desc, eq } from "ponder";
import type { Hex } from "viem";
import type { JobRow } from "../../../lib/Rows.ts";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import { ApiError } from "../ApiError.ts";
import type { Database } from "../Database.ts";
import { rowSchema } from "../rows/rowSchema.ts";
import { toJson } from "../rows/toJson.ts";
import { jobJson, jobSchema } from "./jobJson.ts";
import { newRouter } from "./newRouter.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";
import { timeOf } from "./timeOf.ts";

/** A job's timeline is about 15 events and its bids; of more the newest are shown. */
const MAX_EVENTS = 100;

const { job, jobEvent, rating, terms } = schema;
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
export function jobRoute({ db }: ApiContext) {
  return newRouter().openapi(one, async (c) => {
    const { id } = c.req.valid("param");
    const [, chain = "", market = "", jobId = ""] = ID.exec(id) ?? [];
    const key = { chainId: Number(chain), market: market.toLowerCase() as Hex, jobId: BigInt(jobId) };
    const [row] = await db.select().from(job).where(isOf(job, key));
    if (row === undefined) throw new ApiError("not_found", `There is no job ${id}`, "List the jobs at /v1/jobs");
    const now = c.req.valid("query").now ?? timeOf(c.var.state, row.chainId);
    return c.json({ ...jobJson(row, now), ...(await storyOf(db, row)) }, 200);
  });
}

async function storyOf(db: Database, row: JobRow) {
  const newest = db.select().from(jobEvent).where(isOf(jobEvent, row)).orderBy(desc(jobEvent.cursor)).limit(MAX_EVENTS);
  const given = db.select().from(rating).where(isOf(rating, row));
  const [events, ratings, terms] = await Promise.all([newest, given, termsOf(db, row)]);
  return { terms, events: toJson(events.reverse()), ratings: toJson(ratings) };
}

async function termsOf(db: Database, { chainId, market, termsHash }: JobRow) {
  if (termsHash === null) return null;
  const isIt = and(eq(terms.chainId, chainId), eq(terms.market, market), eq(terms.hash, termsHash));
  const [row] = await db.select().from(terms).where(isIt);
  return row === undefined ? null : toJson(row);
}

function isOf(table: typeof job | typeof jobEvent | typeof rating, key: Pick<JobRow, "chainId" | "market" | "jobId">) {
  return and(eq(table.chainId, key.chainId), eq(table.market, key.market), eq(table.jobId, key.jobId));
}
