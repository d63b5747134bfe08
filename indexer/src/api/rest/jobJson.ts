import { z } from "@hono/zod-openapi";
import { type EffectiveStatus, effectiveStatusOf } from "../../../lib/effectiveStatusOf.ts";
import { JOB_STATUSES } from "../../../lib/names.ts";
import type { JobRow } from "../../../lib/Rows.ts";
import * as schema from "../../../ponder.schema.ts";
import { rowSchema } from "../rows/rowSchema.ts";
import { toJson } from "../rows/toJson.ts";

const EFFECTIVE: [EffectiveStatus, ...EffectiveStatus[]] = ["Overdue", ...JOB_STATUSES];

/** Schema of `jobJson`. */
export const jobSchema = rowSchema("Job", schema.job, {
  id: z.string().openapi({ description: "`<chainId>:<market>:<jobId>`" }),
  effectiveStatus: z.enum(EFFECTIVE).openapi({
    description:
      "The status by the clock: `Overdue` once `turnUntil` has passed and anybody may call `nextAct`, else `status`.",
  }),
});

/** A job as the API shows it, judged at `now` (Unix second). */
export function jobJson(job: JobRow, now: bigint) {
  const id = `${job.chainId}:${job.market}:${job.jobId}`;
  return { id, ...toJson(job), effectiveStatus: effectiveStatusOf(job, now) };
}
