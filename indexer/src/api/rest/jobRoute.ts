import { z } from "@hono/zod-openapi";
import type { Hex } from "viem";
import type { JobRow, TermsRow } from "../../../lib/Rows.ts";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import { ApiError } from "../ApiError.ts";
import type { Order } from "../rows/Order.ts";
import type { RowReader } from "../rows/RowReader.ts";
import { rowSchema } from "../rows/rowSchema.ts";
import { toJson } from "../rows/toJson.ts";
import { whereEqual } from "../rows/whereEqual.ts";
import { jobJson, jobSchema } from "./jobJson.ts";
import { newRouter } from "./newRouter.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";
import { timeOf } from "./timeOf.ts";

/** A job's timeline is about 15 events and its bids; of more the newest are shown. */
const MAX_EVENTS = 100;

/** The two parties of a job. */
const MAX_RATINGS = 2;

const { job, jobEvent, rating, terms } = schema;
const ONE: Order = { name: "job", direction: "asc", keys: [["jobId", job.jobId]] };
const NEWEST_FIRST: Order = { name: "story", direction: "desc", keys: [["cursor", jobEvent.cursor]] };
const BY_RATER: Order = { name: "ratings", direction: "asc", keys: [["rater", rating.rater]] };
const BY_HASH: Order = { name: "terms", direction: "asc", keys: [["hash", terms.hash]] };
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
    const [row] = await rows.read({ table: job, order: ONE, where: whereEqual(job, key), limit: 1 });
    if (row === undefined) throw new ApiError("not_found", `There is no job ${id}`, "List the jobs at /v1/jobs");
    const now = c.req.valid("query").now ?? timeOf(c.var.state, row.chainId);
    return c.json({ ...jobJson(row, now), ...(await storyOf(rows, row)) }, 200);
  });
}

async function storyOf(rows: RowReader, { chainId, market, jobId, termsHash }: JobRow) {
  const key = { chainId, market, jobId };
  const [events, ratings, terms] = await Promise.all([
    rows.read({ table: jobEvent, order: NEWEST_FIRST, where: whereEqual(jobEvent, key), limit: MAX_EVENTS }),
    rows.read({ table: rating, order: BY_RATER, where: whereEqual(rating, key), limit: MAX_RATINGS }),
    termsHash === null ? [] : readTerms(rows, { chainId, market, hash: termsHash }),
  ]);
  return { terms: toJson(terms[0] ?? null), events: toJson(events.reverse()), ratings: toJson(ratings) };
}

function readTerms(rows: RowReader, key: Pick<TermsRow, "chainId" | "market" | "hash">) {
  return rows.read({ table: terms, order: BY_HASH, where: whereEqual(terms, key), limit: 1 });
}
