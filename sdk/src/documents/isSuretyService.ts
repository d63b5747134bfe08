import type { AgentService } from "./RegistrationFile.ts";

/** True for the kind of service by which an agent offers work in a market; the index takes its name in any case. */
export function isSuretyService({ name }: Pick<AgentService, "name">): boolean {
  return name.toLowerCase() === "surety";
}
