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

const { bid } = schema;

const NEWEST_FIRST: Order = {
  name: "bids",
  direction: "desc",
  keys: [
    ["placedAt", bid.placedAt],
    ["chainId", bid.chainId],
    ["market", bid.market],
    ["jobId", bid.jobId],
    ["provider", bid.provider],
    ["nonce", bid.nonce],
  ],
};

const query = z.strictObject({
  chainId: parameters.chainId,
  market: parameters.market,
  jobId: parameters.jobId.optional(),
  provider: parameters.address("Only this provider's.").optional(),
  isMatching: parameters.flag("Only those that the posting can, or cannot, be hired by.").optional(),
  isHired: parameters.flag("Only those that won, or did not.").optional(),
  cursor: parameters.cursor,
  limit: parameters.limit,
});

const list = readRoute({
  path: "/bids",
  summary: "Bids on record, newest first.",
  description:
    "Each holds its signature: enough to hire by. A later bid of a provider with the same nonce replaces the earlier.",
  request: { query },
  answer: pageOf(rowSchema("Bid", bid)),
});

/** `/v1/bids`. */
export function bidRoutes({ rows }: ApiContext) {
  return newRouter().openapi(list, async (c) => {
    const { cursor, limit, ...filters } = c.req.valid("query");
    const page = await readPage(rows, {
      table: bid,
      order: NEWEST_FIRST,
      where: whereEqual(bid, filters),
      limit,
      cursor,
    });
    return c.body(jsonObject(page));
  });
}
