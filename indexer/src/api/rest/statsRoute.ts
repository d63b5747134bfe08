import { z } from "@hono/zod-openapi";
import { gte, lt } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import { jsonList } from "../rows/jsonList.ts";
import { jsonObject } from "../rows/jsonObject.ts";
import type { Order } from "../rows/Order.ts";
import { placeholder } from "../rows/placeholder.ts";
import { readPage } from "../rows/readPage.ts";
import { rowSchema } from "../rows/rowSchema.ts";
import { whereEqual } from "../rows/whereEqual.ts";
import { newRouter } from "./newRouter.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";

const { market } = schema;
const BUCKETS = { hour: schema.hourBucket, day: schema.dayBucket };
type Interval = keyof typeof BUCKETS;

const BY_PLACE: Order = {
  name: "markets",
  direction: "asc",
  keys: [
    ["chainId", market.chainId],
    ["address", market.address],
  ],
};

/** As JSON, like a page that was read. */
const NO_BUCKETS = { data: "[]", next: "null" };

const query = z.strictObject({
  chainId: parameters.chainId,
  market: parameters.market,
  interval: z
    .enum(["hour", "day"])
    .optional()
    .openapi({ description: "Also spans of this length (UTC), newest first." }),
  from: parameters.digits(12, "Only spans that begin at this Unix second or later.").optional(),
  until: parameters.digits(12, "Only spans that begin before this Unix second.").optional(),
  cursor: parameters.cursor,
  limit: parameters.limit,
});

const route = readRoute({
  path: "/stats",
  summary: "Totals of each market and, with `interval`, its hours or days.",
  description: "A span in which nothing happened has no entry. `from`, `until`, `cursor` and `limit` are about spans.",
  request: { query },
  answer: z.object({
    markets: z.array(rowSchema("Market", market)),
    buckets: z.array(rowSchema("Bucket", schema.hourBucket)),
    next: z.string().nullable().openapi({ description: "Pass it as `cursor` for older spans; null at the end." }),
  }),
});

/** `/v1/stats`. */
export function statsRoute({ rows }: ApiContext) {
  return newRouter().openapi(route, async (c) => {
    const request = c.req.valid("query");
    const where = whereEqual(market, { chainId: request.chainId, address: request.market });
    const [markets, buckets] = await Promise.all([
      rows.read({ table: market, order: BY_PLACE, where, limit: 100 }),
      request.interval ? readBuckets(request, request.interval) : NO_BUCKETS,
    ]);
    return c.body(jsonObject({ markets: jsonList(markets), buckets: buckets.data, next: buckets.next }));
  });

  function readBuckets({ from, until, chainId, market, limit, cursor }: z.output<typeof query>, interval: Interval) {
    const table = BUCKETS[interval];
    const at = (name: string) => placeholder(name, table.start);
    const where = [
      ...whereEqual(table, { chainId, market }),
      ...(from === undefined ? [] : [{ name: "from", condition: gte(table.start, at("from")), values: { from } }]),
      ...(until === undefined ? [] : [{ name: "until", condition: lt(table.start, at("until")), values: { until } }]),
    ];
    return readPage(rows, { table, order: newestFirst(interval), where, limit, cursor });
  }
}

function newestFirst(interval: Interval): Order {
  const { start, chainId, market } = BUCKETS[interval];
  const keys: Order["keys"] = [
    ["start", start],
    ["chainId", chainId],
    ["market", market],
  ];
  return { name: interval, direction: "desc", keys };
}
