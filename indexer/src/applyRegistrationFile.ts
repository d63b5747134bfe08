import type { Context } from "ponder:registry";
import { agentRegistrationFile } from "ponder:schema";
import type { RegistryEvent } from "../lib/identity/RegistryEvent.ts";
import { reduceRegistrationFile } from "../lib/identity/reduceRegistrationFile.ts";
import { decimalsOf } from "./marketOf.ts";

/** Writes what the file in an agent's new URI says, or that there is none to read any more. */
export async function applyRegistrationFile(
  db: Context["db"],
  { args, place }: RegistryEvent<"Registered" | "URIUpdated">,
  uri: string,
): Promise<void> {
  const key = { chainId: place.chainId, agentId: args.agentId };
  const row = reduceRegistrationFile(uri, args.agentId, place, (market) => decimalsOf(place.chainId, market));
  if (row === null) await db.delete(agentRegistrationFile, key);
  else await db.insert(agentRegistrationFile).values(row).onConflictDoUpdate(row);
}
