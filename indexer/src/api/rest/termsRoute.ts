import { z } from "@hono/zod-openapi";
import { sql } from "ponder";
import type { Hex } from "viem";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import { jsonList } from "../rows/jsonList.ts";
import { jsonObject } from "../rows/jsonObject.ts";
import type { Order } from "../rows/Order.ts";
import { rowSchema } from "../rows/rowSchema.ts";
import { whereEqual } from "../rows/whereEqual.ts";
import { newRouter } from "./newRouter.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";

/** As many as a page of jobs may name. */
const MAX_HASHES = 100;

const { terms } = schema;
const BY_HASH: Order = {
  name: "terms",
  direction: "asc",
  keys: [
    ["hash", terms.hash],
    ["chainId", terms.chainId],
    ["market", terms.market],
  ],
};

const query = z.strictObject({
  chainId: parameters.chainId,
  market: parameters.market,
  hash: z
    .string()
    .regex(/^0x[0-9a-fA-F]{64}(,0x[0-9a-fA-F]{64})*$/, "must be hashes of 32 bytes, joined by commas")
    .transform((text) => text.toLowerCase().split(",") as Hex[])
    .pipe(z.array(z.custom<Hex>()).max(MAX_HASHES))
    .openapi({ type: "string", description: `\`termsHash\` of jobs, at most ${MAX_HASHES}, joined by commas.` }),
});

const route = readRoute({
  path: "/terms",
  summary: "Published terms by their hash, as they stand in jobs.",
  description: "Private terms, and hashes of which nothing was published, have no entry.",
  request: { query },
  answer: z.object({ data: z.array(rowSchema("Terms", terms)) }),
});

/** `/v1/terms`. */
export function termsRoute({ rows }: ApiContext) {
  return newRouter().openapi(route, async (c) => {
    const { hash, ...place } = c.req.valid("query");
    const isAsked = { name: "hash", condition: sql`${terms.hash} = any(${sql.placeholder("hash")})`, values: { hash } };
    const where = [...whereEqual(terms, place), isAsked];
    const found = await rows.read({ table: terms, order: BY_HASH, where, limit: MAX_HASHES });
    return c.body(jsonObject({ data: jsonList(found) }));
  });
}
