import { ponder } from "ponder:registry";
import { rating } from "ponder:schema";
import { reduceRating } from "../../lib/reduceRating.ts";
import { applyJobEvent } from "../applyJobEvent.ts";
import { toMarketEvent } from "../toMarketEvent.ts";

ponder.on("JobMarket:JobSubmitted", (input) => applyJobEvent(input.context.db, toMarketEvent("JobSubmitted", input)));

ponder.on("JobMarket:Delivered", (input) => applyJobEvent(input.context.db, toMarketEvent("Delivered", input)));

ponder.on("JobMarket:Disputed", (input) => applyJobEvent(input.context.db, toMarketEvent("Disputed", input)));

ponder.on("JobMarket:Rated", async (input) => {
  const event = toMarketEvent("Rated", input);
  await input.context.db.insert(rating).values(reduceRating(event));
  await applyJobEvent(input.context.db, event);
});
