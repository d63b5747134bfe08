import { z } from "@hono/zod-openapi";
import { and, asc, eq, inArray } from "ponder";
import type { Hex } from "viem";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import { rowSchema } from "../rows/rowSchema.ts";
import { toJson } from "../rows/toJson.ts";
import { newRouter } from "./newRouter.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";

/** As many as a page of jobs may name. */
const MAX_HASHES = 100;

const { terms } = schema;

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
export function termsRoute({ db }: ApiContext) {
  return newRouter().openapi(route, async (c) => {
    const { chainId, market, hash } = c.req.valid("query");
    const rows = await db
      .select()
      .from(terms)
      .where(
        and(
          inArray(terms.hash, hash),
          chainId === undefined ? undefined : eq(terms.chainId, chainId),
          market === undefined ? undefined : eq(terms.market, market),
        ),
      )
      .orderBy(asc(terms.hash), asc(terms.chainId), asc(terms.market))
      .limit(MAX_HASHES);
    return c.json({ data: toJson(rows) }, 200);
  });
}
