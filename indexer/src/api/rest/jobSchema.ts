import { z } from "@hono/zod-openapi";
import { JOB_STATUSES } from "../../../lib/names.ts";
import * as schema from "../../../ponder.schema.ts";
import { rowSchema } from "../rows/rowSchema.ts";

/** Schema of `jobFields`. */
export const jobSchema = rowSchema("Job", schema.job, {
  id: z.string().openapi({ description: "`<chainId>:<market>:<jobId>`" }),
  effectiveStatus: z.enum(["Overdue", ...JOB_STATUSES]).openapi({
    description:
      "The status by the clock: `Overdue` once `turnUntil` has passed and anybody may call `nextAct`, else `status`.",
  }),
});
