import { sql } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import { fieldsOf } from "../rows/fieldsOf.ts";
import type { JsonFields } from "../rows/JsonFields.ts";
import { quoted } from "../rows/quoted.ts";
import type { Overdue } from "./overdueAt.ts";

const { job } = schema;

/** A job as the API shows it. */
export function jobFields({ condition }: Pick<Overdue, "condition">): JsonFields {
  return {
    id: quoted(sql`(${job.chainId} || ':' || ${job.market} || ':' || ${job.jobId})`),
    ...fieldsOf(job),
    effectiveStatus: quoted(sql`(case when ${condition} then 'Overdue' else ${job.status}::text end)`),
  };
}
