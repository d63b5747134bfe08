import { z } from "@hono/zod-openapi";
import { gt } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import { ApiError } from "../ApiError.ts";
import type { Filter } from "../rows/Filter.ts";
import type { Order } from "../rows/Order.ts";
import { readPage } from "../rows/readPage.ts";
import { whereEqual } from "../rows/whereEqual.ts";
import { agentJson } from "./agentJson.ts";
import { agentSchema } from "./agentSchema.ts";
import { newRouter } from "./newRouter.ts";
import { pageOf } from "./pageOf.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";

const { account } = schema;

const BY_ADDRESS: Order = {
  name: "agents",
  direction: "asc",
  keys: [
    ["address", account.address],
    ["chainId", account.chainId],
    ["market", account.market],
  ],
};

const IN_ROLE = { client: account.jobsAsClient, provider: account.jobsAsProvider, evaluator: account.jobsAsEvaluator };

const { chainId, market, cursor, limit } = parameters;
const role = z.enum(["client", "provider", "evaluator"]).optional();

const list = readRoute({
  path: "/agents",
  summary: "Accounts with a record, by address; one entry per market.",
  description:
    "Where agent0's public subgraph has the same thing it is called: createdAt, updatedAt (its lastActivity), ratingsReceived (its totalFeedback).",
  request: {
    query: z.strictObject({
      chainId,
      market,
      role: role.openapi({ description: "Only those who had a job in this role." }),
      cursor,
      limit,
    }),
  },
  answer: pageOf(agentSchema),
});

const one = readRoute({
  path: "/agents/{id}",
  summary: "One account's record in each market.",
  request: {
    params: z.object({ id: parameters.address("Its address.") }),
    query: z.strictObject({ chainId, market }),
  },
  answer: z.object({ id: z.string().openapi({ description: "Its address." }), markets: z.array(agentSchema) }),
  canMiss: true,
});

/** `/v1/agents` and `/v1/agents/{id}`. */
export function agentRoutes({ rows }: ApiContext) {
  const router = newRouter().openapi(list, async (c) => {
    const { role, cursor, limit, ...place } = c.req.valid("query");
    const where = [...whereEqual(account, place), ...(role === undefined ? [] : [hadRole(role)])];
    const page = await readPage(rows, { table: account, order: BY_ADDRESS, where, limit, cursor });
    return c.json({ data: page.data.map(agentJson), next: page.next }, 200);
  });
  return router.openapi(one, async (c) => {
    const { id } = c.req.valid("param");
    const where = whereEqual(account, { address: id, ...c.req.valid("query") });
    const found = await rows.read({ table: account, order: BY_ADDRESS, where, limit: 100 });
    if (found.length === 0)
      throw new ApiError("not_found", `No market has a record of ${id}`, "Search at /v1/search?q=");
    return c.json({ id, markets: found.map(agentJson) }, 200);
  });
}

function hadRole(role: keyof typeof IN_ROLE): Filter {
  return { name: `role=${role}`, condition: gt(IN_ROLE[role], 0), values: {} };
}
