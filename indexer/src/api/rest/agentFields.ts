import { sql } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import { fieldsOf } from "../rows/fieldsOf.ts";
import type { JsonFields } from "../rows/JsonFields.ts";

/** An account as the API shows it. */
export function agentFields(): JsonFields {
  return { id: sql`${schema.account.address}`, ...fieldsOf(schema.account) };
}
