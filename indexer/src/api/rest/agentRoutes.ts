import { z } from "@hono/zod-openapi";
import { gt } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import type { Filter } from "../rows/Filter.ts";
import { jsonObject } from "../rows/jsonObject.ts";
import type { Order } from "../rows/Order.ts";
import { readPage } from "../rows/readPage.ts";
import { whereEqual } from "../rows/whereEqual.ts";
import { agentFields } from "./agentFields.ts";
import { agentSchema } from "./agentSchema.ts";
import { newRouter } from "./newRouter.ts";
import { offering, offerParameters } from "./offering.ts";
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
const { skill, maxPrice } = offerParameters;
const role = z.enum(["client", "provider", "evaluator"]).optional();

const list = readRoute({
  path: "/agents",
  summary: "Accounts with a record, by address; one entry per market.",
  description:
    "What the owner of a wallet says of itself is at /agents/{id}. Where agent0's public subgraph has the same thing it is called: createdAt, updatedAt (its lastActivity), ratingsReceived (its totalFeedback).",
  request: {
    query: z.strictObject({
      chainId,
      market,
      role: role.openapi({ description: "Only those who had a job in this role." }),
      skill,
      maxPrice,
      cursor,
      limit,
    }),
  },
  answer: pageOf(agentSchema),
});

/** `/v1/agents`. */
export function agentRoutes({ rows }: ApiContext) {
  return newRouter().openapi(list, async (c) => {
    const { role, skill, maxPrice, cursor, limit, ...place } = c.req.valid("query");
    const filters = [...whereEqual(account, place), ...offering(skill, maxPrice)];
    const where = role === undefined ? filters : [...filters, hadRole(role)];
    const request = { table: account, fields: agentFields, order: BY_ADDRESS, where, limit, cursor };
    return c.body(jsonObject(await readPage(rows, request)));
  });
}

function hadRole(role: keyof typeof IN_ROLE): Filter {
  return { name: `role=${role}`, condition: gt(IN_ROLE[role], 0), values: {} };
}
