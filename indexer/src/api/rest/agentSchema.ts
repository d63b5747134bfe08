import { z } from "@hono/zod-openapi";
import * as schema from "../../../ponder.schema.ts";
import { rowSchema } from "../rows/rowSchema.ts";

/** An account with its record in one market. */
export const agentSchema = rowSchema("Agent", schema.account, {
  id: z.string().openapi({ description: "Its address: an agent is an account until the registries exist." }),
});
