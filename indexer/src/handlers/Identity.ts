import { ponder } from "ponder:registry";
import { agent, agentMetadata } from "ponder:schema";
import { AGENT_WALLET_KEY } from "../../lib/identity/agentWallet.ts";
import { newAgent } from "../../lib/identity/newAgent.ts";
import { reduceAgentMetadata } from "../../lib/identity/reduceAgentMetadata.ts";
import { applyAgent } from "../applyAgent.ts";
import { applyRegistrationFile } from "../applyRegistrationFile.ts";
import { toRegistryEvent } from "../toRegistryEvent.ts";

ponder.on("IdentityRegistry:Registered", async (input) => {
  const { db } = input.context;
  const event = toRegistryEvent("Registered", input);
  await db.insert(agent).values(newAgent(event));
  await applyRegistrationFile(db, event, event.args.agentURI);
});

ponder.on("IdentityRegistry:URIUpdated", async (input) => {
  const { db } = input.context;
  const event = toRegistryEvent("URIUpdated", input);
  await applyAgent(db, event);
  await applyRegistrationFile(db, event, event.args.newURI);
});

ponder.on("IdentityRegistry:MetadataSet", async (input) => {
  const { db } = input.context;
  const event = toRegistryEvent("MetadataSet", input);
  if (event.args.indexedMetadataKey === AGENT_WALLET_KEY) return applyAgent(db, event);
  const row = reduceAgentMetadata(event);
  await db.insert(agentMetadata).values(row).onConflictDoUpdate(row);
});

// A new agent's first transfer comes before it is there: `Registered` names its owner.
ponder.on("IdentityRegistry:Transfer", (input) => applyAgent(input.context.db, toRegistryEvent("Transfer", input)));
