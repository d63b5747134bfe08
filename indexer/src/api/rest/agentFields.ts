import * as schema from "../../../ponder.schema.ts";
import { fieldsOf } from "../rows/fieldsOf.ts";
import type { JsonFields } from "../rows/JsonFields.ts";
import { quoted } from "../rows/quoted.ts";

/** An account as the API shows it. */
export function agentFields(): JsonFields {
  return { id: quoted(schema.account.address), ...fieldsOf(schema.account) };
}
