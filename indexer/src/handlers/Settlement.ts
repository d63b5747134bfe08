import { ponder } from "ponder:registry";
import { applyJobEvent } from "../applyJobEvent.ts";
import { toMarketEvent } from "../toMarketEvent.ts";

ponder.on("JobMarket:JobCompleted", async (input) => {
  await applyJobEvent(input.context.db, toMarketEvent("JobCompleted", input));
});

ponder.on("JobMarket:JobRejected", async (input) => {
  await applyJobEvent(input.context.db, toMarketEvent("JobRejected", input));
});

ponder.on("JobMarket:JobExpired", async (input) => {
  await applyJobEvent(input.context.db, toMarketEvent("JobExpired", input));
});

ponder.on("JobMarket:Settled", async (input) => {
  await applyJobEvent(input.context.db, toMarketEvent("Settled", input));
});

ponder.on("JobMarket:PaymentReleased", async (input) => {
  await applyJobEvent(input.context.db, toMarketEvent("PaymentReleased", input));
});

ponder.on("JobMarket:Refunded", async (input) => {
  await applyJobEvent(input.context.db, toMarketEvent("Refunded", input));
});

ponder.on("JobMarket:PlatformFeePaid", async (input) => {
  await applyJobEvent(input.context.db, toMarketEvent("PlatformFeePaid", input));
});
