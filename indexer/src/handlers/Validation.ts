import { ponder } from "ponder:registry";
import { agent, validation } from "ponder:schema";
import { newValidation, reduceValidation } from "../../lib/identity/reduceValidation.ts";
import { plainRow } from "../plainRow.ts";
import { toRegistryEvent } from "../toRegistryEvent.ts";

ponder.on("ValidationRegistry:ValidationRequest", async (input) => {
  const { db } = input.context;
  const event = toRegistryEvent("ValidationRequest", input);
  const { chainId, timestamp } = event.place;
  await db.insert(validation).values(newValidation(event));
  const key = { chainId, agentId: event.args.agentId };
  if ((await db.find(agent, key)) === null) return;
  await db
    .update(agent, key)
    .set((row) => ({ validationRequests: row.validationRequests + 1, lastActivity: timestamp }));
});

ponder.on("ValidationRegistry:ValidationResponse", async (input) => {
  const { db } = input.context;
  const event = toRegistryEvent("ValidationResponse", input);
  const { chainId, timestamp } = event.place;
  const { requestHash, agentId } = event.args;
  const asked = await db.find(validation, { chainId, requestHash });
  if (asked === null) return;
  const isFirst = asked.responses === 0;
  await db.update(validation, { chainId, requestHash }).set(reduceValidation(plainRow(asked), event));
  if ((await db.find(agent, { chainId, agentId })) === null) return;
  await db.update(agent, { chainId, agentId }).set((row) => ({
    validationResponses: row.validationResponses + (isFirst ? 1 : 0),
    lastActivity: timestamp,
  }));
});
