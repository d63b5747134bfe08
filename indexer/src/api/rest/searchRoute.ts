import { z } from "@hono/zod-openapi";
import { and, asc, desc, eq, ilike, sql } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import type { Database } from "../Database.ts";
import { rowSchema } from "../rows/rowSchema.ts";
import { toJson } from "../rows/toJson.ts";
import { agentJson } from "./agentJson.ts";
import { agentSchema } from "./agentSchema.ts";
import { jobJson, jobSchema } from "./jobJson.ts";
import { newRouter } from "./newRouter.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";
import { registeredJson } from "./registeredJson.ts";
import { registeredSchema } from "./registeredSchema.ts";
import { timeOf } from "./timeOf.ts";

/** Text is looked for in the newest texts only: there is no index over text, and a search must not read a whole history. */
const MAX_TEXTS_READ = 2_000;

const { account, agent, agentRegistrationFile: file, job, market, terms } = schema;

const query = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(64)
    .refine((text) => !text.includes("\0"), "must not hold NUL")
    .openapi({ description: "Beginning of an address (0x…), a job's id, or a piece of text." }),
  limit: parameters.whole(1, 20, "At most so many of each.").default(10),
});

const route = readRoute({
  path: "/search",
  summary: "Agents by the beginning of their address or a piece of their name, jobs by id, terms by text.",
  description: `Text is looked for in the newest ${MAX_TEXTS_READ} published terms and registration files, in any case. Anybody may take any name.`,
  request: { query },
  answer: z.object({
    agents: z.array(agentSchema),
    registrations: z
      .array(registeredSchema)
      .openapi({ description: "Agents of ERC-8004 whose file in their URI has the text in its name." }),
    jobs: z.array(jobSchema),
    terms: z.array(rowSchema("Terms", terms)),
  }),
});

/** `/v1/search`. */
export function searchRoute({ db }: ApiContext) {
  return newRouter().openapi(route, async (c) => {
    const { q, limit } = c.req.valid("query");
    const agents = /^0x[0-9a-f]{1,40}$/i.test(q) ? await findAgents(db, q.toLowerCase(), limit) : [];
    const jobs = /^\d{1,78}$/.test(q) ? await findJobs(db, BigInt(q), limit) : [];
    const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
    const named = await findNamed(db, pattern, limit);
    const found = await findTerms(db, pattern, limit);
    return c.json(
      {
        agents: agents.map(agentJson),
        registrations: named.map((row) => registeredJson(row.agent, row.file)),
        jobs: jobs.map((row) => jobJson(row, timeOf(c.var.state, row.chainId))),
        terms: toJson(found),
      },
      200,
    );
  });
}

/** All addresses that begin so lie between it and the same followed by a letter beyond `f`. (The column's own encoder would pad an odd number of digits.) */
function findAgents(db: Database, prefix: string, limit: number) {
  const begins = sql`${account.address} >= ${prefix} and ${account.address} < ${`${prefix}g`}`;
  return db.select().from(account).where(begins).orderBy(asc(account.address), asc(account.market)).limit(limit);
}

/** By way of the few markets, so that each lookup is one by key. */
async function findJobs(db: Database, jobId: bigint, limit: number) {
  const isIn = and(eq(job.chainId, market.chainId), eq(job.market, market.address), eq(job.jobId, jobId));
  const rows = await db
    .select({ job })
    .from(market)
    .innerJoin(job, isIn)
    .orderBy(asc(job.chainId), asc(job.market))
    .limit(limit);
  return rows.map((row) => row.job);
}

async function findNamed(db: Database, pattern: string, limit: number) {
  const newest = db.select().from(file).orderBy(desc(file.createdAt)).limit(MAX_TEXTS_READ).as("file");
  const isIts = and(eq(agent.chainId, newest.chainId), eq(agent.agentId, newest.agentId));
  const found = db.select().from(newest).innerJoin(agent, isIts).where(ilike(newest.name, pattern));
  return found.orderBy(desc(newest.createdAt), asc(newest.chainId), asc(newest.agentId)).limit(limit);
}

function findTerms(db: Database, pattern: string, limit: number) {
  const newest = db.select().from(terms).orderBy(desc(terms.timestamp)).limit(MAX_TEXTS_READ).as("newest");
  return db.select().from(newest).where(ilike(newest.text, pattern)).orderBy(desc(newest.timestamp)).limit(limit);
}
