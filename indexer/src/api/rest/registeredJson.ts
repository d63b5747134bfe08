import type { AgentRegistrationFileRow, AgentRow } from "../../../lib/Rows.ts";
import { toJson } from "../rows/toJson.ts";

/** An agent of ERC-8004 as the API shows it; null for a file that stands elsewhere. */
export function registeredJson(agent: AgentRow, file: AgentRegistrationFileRow | null) {
  const registrationFile = file === null ? null : toJson(file);
  return { id: `${agent.chainId}:${agent.agentId}`, ...toJson(agent), registrationFile };
}
