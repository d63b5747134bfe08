import { z } from "@hono/zod-openapi";
import * as schema from "../../../ponder.schema.ts";
import type { ApiContext } from "../ApiContext.ts";
import { jsonList } from "../rows/jsonList.ts";
import { jsonObject } from "../rows/jsonObject.ts";
import { rowSchema } from "../rows/rowSchema.ts";
import { agentSchema } from "./agentSchema.ts";
import { jobSchema } from "./jobSchema.ts";
import { newRouter } from "./newRouter.ts";
import { overdueAt } from "./overdueAt.ts";
import { parameters } from "./parameters.ts";
import { readRoute } from "./readRoute.ts";
import { registeredSchema } from "./registeredSchema.ts";
import { MAX_TEXTS_READ, searches } from "./searches.ts";

const { terms } = schema;

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
export function searchRoute({ rows }: ApiContext) {
  return newRouter().openapi(route, async (c) => {
    const { q, limit } = c.req.valid("query");
    const overdue = overdueAt(c.var.state, undefined);
    const values = {
      q: q.toLowerCase(),
      end: `${q.toLowerCase()}g`,
      limit,
      pattern: `%${q.replace(/[\\%_]/g, "\\$&")}%`,
    };
    const [agents, registrations, jobs, terms] = await Promise.all([
      /^0x[0-9a-f]{1,40}$/i.test(q) ? rows.query("search agents", searches.agents, values) : [],
      rows.query("search registrations", searches.registrations, values),
      /^\d{1,78}$/.test(q)
        ? rows.query("search jobs", () => searches.jobs(overdue), { ...values, ...overdue.values })
        : [],
      rows.query("search terms", searches.terms, values),
    ]);
    const lists = { agents, registrations, jobs, terms };
    return c.body(jsonObject(Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, jsonList(list)]))));
  });
}
