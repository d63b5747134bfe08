import { sql } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import { fieldsOf } from "../rows/fieldsOf.ts";
import type { JsonFields } from "../rows/JsonFields.ts";
import { selectFields } from "../rows/selectFields.ts";

const { agent, agentRegistrationFile: file } = schema;

/** An agent of ERC-8004 as the API shows it; `registrationFile` is null for a file that stands elsewhere. */
export function registeredFields(): JsonFields {
  const its = sql`from ${file} where ${file.chainId} = ${agent.chainId} and ${file.agentId} = ${agent.agentId}`;
  return {
    id: sql`${agent.chainId} || ':' || ${agent.agentId}`,
    ...fieldsOf(agent),
    registrationFile: sql`(select row_to_json(file) from (${selectFields(fieldsOf(file), its)}) file)`,
  };
}
