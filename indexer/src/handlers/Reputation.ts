import { ponder } from "ponder:registry";
import { agent, feedback, feedbackResponse } from "ponder:schema";
import { reduceFeedbackResponse } from "../../lib/identity/reduceFeedbackResponse.ts";
import { reduceFeedbackTotals } from "../../lib/identity/reduceFeedbackTotals.ts";
import { applyFeedback } from "../applyFeedback.ts";
import { plainRow } from "../plainRow.ts";
import { toRegistryEvent } from "../toRegistryEvent.ts";

ponder.on("ReputationRegistry:NewFeedback", (input) =>
  applyFeedback(input.context.db, toRegistryEvent("NewFeedback", input)),
);

ponder.on("ReputationRegistry:FeedbackRevoked", async (input) => {
  const { db } = input.context;
  const { args, place } = toRegistryEvent("FeedbackRevoked", input);
  const key = { chainId: place.chainId, ...args };
  const given = await db.find(feedback, key);
  if (given === null || given.isRevoked) return;
  await db.update(feedback, key).set({ isRevoked: true, revokedAt: place.timestamp });
  const about = { chainId: place.chainId, agentId: args.agentId };
  if ((await db.find(agent, about)) === null) return;
  await db.update(agent, about).set((row) => reduceFeedbackTotals(plainRow(row), plainRow(given), -1, place.timestamp));
});

ponder.on("ReputationRegistry:ResponseAppended", async (input) => {
  const { db } = input.context;
  const event = toRegistryEvent("ResponseAppended", input);
  const { agentId, clientAddress, feedbackIndex } = event.args;
  const key = { chainId: event.place.chainId, agentId, clientAddress, feedbackIndex };
  const given = await db.find(feedback, key);
  if (given === null) return;
  const responseCount = given.responseCount + 1;
  await db.update(feedback, key).set({ responseCount });
  await db.insert(feedbackResponse).values(reduceFeedbackResponse(event, responseCount));
});
