import { z } from "@hono/zod-openapi";
import { type AnyPgColumn, gt, gte } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import type { Filter } from "../rows/Filter.ts";
import { jsonObject } from "../rows/jsonObject.ts";
import type { Order } from "../rows/Order.ts";
import { placeholder } from "../rows/placeholder.ts";
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

/** Ranks move with every block, so a list read over several blocks can show an account twice or not at all. */
const MOVES = "Ranks move with the chain: compare x-indexed-block of the pages.";

function highestFirst(name: string, first: [string, AnyPgColumn]): Order {
  const key: Order["keys"] = [
    ["chainId", account.chainId],
    ["market", account.market],
    ["address", account.address],
  ];
  return { name, direction: "desc", keys: [first, ...key] };
}

const BY_RANK = highestFirst("leaderboard", ["rankScore", account.rankScore]);
const BY_RULINGS = highestFirst("evaluators", ["rulings", account.rulings]);

const IS_EVALUATOR: Filter = { name: "evaluator", condition: gt(account.jobsAsEvaluator, 0), values: {} };

function restsOn(minSamples: number): Filter {
  const condition = gte(account.rankSamples, placeholder("minSamples", account.rankSamples));
  return { name: "minSamples", condition, values: { minSamples } };
}

const place = { chainId: parameters.chainId, market: parameters.market };
const paging = { cursor: parameters.cursor, limit: parameters.limit };

const leaderboard = readRoute({
  path: "/leaderboard",
  summary: "Providers by rankScore, highest first.",
  description: `Shown with what the rank rests on: rankSamples, filteredVolume, filteredLoss, and beside them the raw providerVolume. ${MOVES}`,
  request: {
    query: z.strictObject({
      ...place,
      minSamples: parameters.whole(1, 1_000_000, "Only ranks that rest on so many ended jobs.").default(1),
      ...offerParameters,
      ...paging,
    }),
  },
  answer: pageOf(agentSchema),
});

const evaluators = readRoute({
  path: "/evaluators",
  summary: "Accounts named as evaluator, by number of rulings, highest first.",
  description: `With what they did: rulings, ruledForProvider, shareGivenSum, rulingSeconds, missed, evaluatorFees. ${MOVES}`,
  request: { query: z.strictObject({ ...place, ...paging }) },
  answer: pageOf(agentSchema),
});

/** `/v1/leaderboard` and `/v1/evaluators`. */
export function rankingRoutes({ rows }: ApiContext) {
  const router = newRouter().openapi(leaderboard, async (c) => {
    const { minSamples, skill, maxPrice, ...request } = c.req.valid("query");
    const page = await readAccounts([restsOn(minSamples), ...offering(skill, maxPrice)], BY_RANK, request);
    return c.body(page);
  });
  return router.openapi(evaluators, async (c) => {
    const page = await readAccounts([IS_EVALUATOR], BY_RULINGS, c.req.valid("query"));
    return c.body(page);
  });

  async function readAccounts(filters: readonly Filter[], order: Order, request: Request) {
    const { cursor, limit, ...place } = request;
    const where = [...filters, ...whereEqual(account, place)];
    return jsonObject(await readPage(rows, { table: account, fields: agentFields, order, where, limit, cursor }));
  }
}

type Request = z.output<ReturnType<typeof z.strictObject<typeof place & typeof paging>>>;
