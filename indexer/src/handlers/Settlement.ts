import { ponder } from "ponder:registry";
import { applyJobEvent } from "../applyJobEvent.ts";
import { toMarketEvent } from "../toMarketEvent.ts";

ponder.on("JobMarket:JobCompleted", (input) => applyJobEvent(input.context.db, toMarketEvent("JobCompleted", input)));

ponder.on("JobMarket:JobRejected", (input) => applyJobEvent(input.context.db, toMarketEvent("JobRejected", input)));

ponder.on("JobMarket:JobExpired", (input) => applyJobEvent(input.context.db, toMarketEvent("JobExpired", input)));

ponder.on("JobMarket:Settled", (input) => applyJobEvent(input.context.db, toMarketEvent("Settled", input)));

ponder.on("JobMarket:PaymentReleased", (input) =>
  applyJobEvent(input.context.db, toMarketEvent("PaymentReleased", input)),
);

ponder.on("JobMarket:Refunded", (input) => applyJobEvent(input.context.db, toMarketEvent("Refunded", input)));

ponder.on("JobMarket:PlatformFeePaid", (input) =>
  applyJobEvent(input.context.db, toMarketEvent("PlatformFeePaid", input)),
);
