import { ponder } from "ponder:registry";
import { counterparty } from "ponder:schema";
import { reduceCounterparty } from "../../lib/reduceCounterparty.ts";
import { applyMandateEvent } from "../applyMandateEvent.ts";
import { toMarketEvent } from "../toMarketEvent.ts";

ponder.on("JobMarket:MandateSet", (input) => applyMandateEvent(input.context.db, toMarketEvent("MandateSet", input)));

ponder.on("JobMarket:MandateRevoked", (input) =>
  applyMandateEvent(input.context.db, toMarketEvent("MandateRevoked", input)),
);

ponder.on("JobMarket:MandateSpent", (input) =>
  applyMandateEvent(input.context.db, toMarketEvent("MandateSpent", input)),
);

ponder.on("JobMarket:CounterpartySet", async (input) => {
  const row = reduceCounterparty(toMarketEvent("CounterpartySet", input));
  await input.context.db.insert(counterparty).values(row).onConflictDoUpdate(row);
});
