import { z } from "@hono/zod-openapi";
import { and, asc, desc, eq, sql } from "ponder";
import type { MarketRow } from "../../../lib/Rows.ts";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import type { Database } from "../Database.ts";
import { newRouter } from "./newRouter.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";

/** What is said rests on so many of the newest bonded jobs: recent, and no reading of a whole history. */
const MAX_JOBS = 2_000;

const { job, market } = schema;

const count = (description: string) =>
  z
    .int()
    .min(0)
    .openapi({ description: `Count. ${description}` });
const seconds = (description: string) =>
  z
    .int()
    .min(0)
    .nullable()
    .openapi({ description: `Seconds. ${description}` });

const outcomes = z
  .object({
    chainId: z.int().openapi({ description: "EIP-155 chain id." }),
    market: z.string().openapi({ description: "Market contract, lowercase hex." }),
    jobs: count(`Bonded jobs looked at: the newest, at most ${MAX_JOBS}.`),
    settled: count("Of these, settled. What follows is about these alone."),
    completed: count("Settled as Completed."),
    disputed: count("Disputed, however they ended."),
    noShows: count("Not delivered by the deadline, or given up."),
    unruled: count("Disputes that the evaluator left to lapse."),
    medianSeconds: seconds("From hire to settlement, median; null if none is settled."),
    slowestTenthSeconds: seconds("From hire to settlement: one in ten took at least so long; null if none is settled."),
  })
  .openapi("Outcomes");

const route = readRoute({
  path: "/outcomes",
  summary: "How the newest bonded jobs of each market ended, and how long they took.",
  description: "Counts, so that a rate can be shown with the sample that it rests on. Plain jobs are not among them.",
  request: { query: z.strictObject({ chainId: parameters.chainId, market: parameters.market }) },
  answer: z.object({ data: z.array(outcomes) }),
});

/** `/v1/outcomes`. */
export function outcomesRoute({ db }: ApiContext) {
  return newRouter().openapi(route, async (c) => {
    const { chainId, market: address } = c.req.valid("query");
    const isAsked = and(
      eq(market.kind, "surety"),
      chainId === undefined ? undefined : eq(market.chainId, chainId),
      address === undefined ? undefined : eq(market.address, address),
    );
    const markets = await db.select().from(market).where(isAsked).orderBy(asc(market.chainId), asc(market.address));
    return c.json({ data: await Promise.all(markets.map((row) => readOutcomes(db, row))) }, 200);
  });
}

async function readOutcomes(db: Database, { chainId, address }: MarketRow) {
  const newest = db
    .select()
    .from(job)
    .where(and(eq(job.chainId, chainId), eq(job.market, address), eq(job.kind, "bonded")))
    .orderBy(desc(job.createdAt), desc(job.jobId))
    .limit(MAX_JOBS)
    .as("newest");
  const isSettled = sql`${newest.how} is not null`;
  const countIf = (condition: ReturnType<typeof sql>) =>
    sql<number>`count(*) filter (where ${isSettled} and ${condition})`.mapWith(Number);
  const secondsAt = (part: number) =>
    sql<
      number | null
    >`percentile_disc(${part}) within group (order by ${newest.endedAt} - ${newest.hiredAt}) filter (where ${isSettled})`.mapWith(
      Number,
    );
  const [row] = await db
    .select({
      jobs: sql<number>`count(*)`.mapWith(Number),
      settled: countIf(sql`true`),
      completed: countIf(sql`${newest.status} = 'Completed'`),
      disputed: countIf(sql`${newest.disputedAt} is not null`),
      noShows: countIf(sql`${newest.how} in ('Refunded', 'Withdrawn')`),
      unruled: countIf(sql`${newest.how} = 'Split'`),
      medianSeconds: secondsAt(0.5),
      slowestTenthSeconds: secondsAt(0.9),
    })
    .from(newest);
  if (row === undefined) throw new Error("An aggregate has one row");
  return { chainId, market: address, ...row };
}
