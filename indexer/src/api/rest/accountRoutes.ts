import { z } from "@hono/zod-openapi";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import { jsonObject } from "../rows/jsonObject.ts";
import type { Order } from "../rows/Order.ts";
import { readPage } from "../rows/readPage.ts";
import { rowSchema } from "../rows/rowSchema.ts";
import { whereEqual } from "../rows/whereEqual.ts";
import { newRouter } from "./newRouter.ts";
import { pageOf } from "./pageOf.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";

const { mandate, pair } = schema;
const { chainId, market, cursor, limit } = parameters;

const MANDATES_BY_KEY: Order = {
  name: "mandates",
  direction: "asc",
  keys: [
    ["chainId", mandate.chainId],
    ["market", mandate.market],
    ["principal", mandate.principal],
    ["operator", mandate.operator],
  ],
};
const PAIRS_BY_VOLUME: Order = {
  name: "pairs",
  direction: "desc",
  keys: [
    ["volume", pair.volume],
    ["chainId", pair.chainId],
    ["market", pair.market],
    ["client", pair.client],
    ["provider", pair.provider],
  ],
};

const mandates = readRoute({
  path: "/mandates",
  summary: "What principals let their operators risk, revoked mandates included.",
  description:
    "`spent` belongs to the window that began at `windowStart`; once `windowStart + period` has passed a new one begins at 0.",
  request: {
    query: z.strictObject({
      chainId,
      market,
      principal: parameters.address("Only this principal's.").optional(),
      operator: parameters.address("Only of this operator.").optional(),
      cursor,
      limit,
    }),
  },
  answer: pageOf(rowSchema("Mandate", mandate)),
});

const pairs = readRoute({
  path: "/pairs",
  summary: "What clients and providers did with each other, by volume, highest first.",
  description: "Volumes move with every block: compare x-indexed-block of the pages.",
  request: {
    query: z.strictObject({
      chainId,
      market,
      client: parameters.address("Only this client's.").optional(),
      provider: parameters.address("Only this provider's.").optional(),
      cursor,
      limit,
    }),
  },
  answer: pageOf(rowSchema("Pair", pair)),
});

/** `/v1/mandates` and `/v1/pairs`: what stands between two accounts. */
export function accountRoutes({ rows }: ApiContext) {
  const router = newRouter().openapi(mandates, async (c) => {
    const { cursor, limit, ...filters } = c.req.valid("query");
    const where = whereEqual(mandate, filters);
    return c.body(jsonObject(await readPage(rows, { table: mandate, order: MANDATES_BY_KEY, where, limit, cursor })));
  });
  return router.openapi(pairs, async (c) => {
    const { cursor, limit, ...filters } = c.req.valid("query");
    const where = whereEqual(pair, filters);
    return c.body(jsonObject(await readPage(rows, { table: pair, order: PAIRS_BY_VOLUME, where, limit, cursor })));
  });
}
