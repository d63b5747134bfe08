import { sql } from "ponder";
import * as schema from "../../../ponder.schema.ts";
import { fieldsOf } from "../rows/fieldsOf.ts";
import type { JsonFields } from "../rows/JsonFields.ts";
import { objectOf } from "../rows/objectOf.ts";
import { quoted } from "../rows/quoted.ts";

const { agent, agentRegistrationFile: file } = schema;

/** An agent of ERC-8004 as the API shows it; `registrationFile` is null for a file that stands elsewhere. */
export function registeredFields(): JsonFields {
  const its = sql`from ${file} where ${file.chainId} = ${agent.chainId} and ${file.agentId} = ${agent.agentId}`;
  return {
    id: quoted(sql`(${agent.chainId} || ':' || ${agent.agentId})`),
    ...fieldsOf(agent),
    registrationFile: sql`coalesce((select ${objectOf(fieldsOf(file))} ${its}), 'null')`,
  };
}
