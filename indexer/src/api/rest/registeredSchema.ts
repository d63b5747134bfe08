import { z } from "@hono/zod-openapi";
import * as schema from "../../../ponder.schema.ts";
import { rowSchema } from "../rows/rowSchema.ts";

/** An agent of ERC-8004 with its registration file. */
export const registeredSchema = rowSchema("RegisteredAgent", schema.agent, {
  id: z.string().openapi({ description: "`<chainId>:<agentId>`" }),
  registrationFile: rowSchema("RegistrationFile", schema.agentRegistrationFile).nullable().openapi({
    description: "What the file in its URI says; null if the file stands elsewhere, which is never fetched.",
  }),
});
