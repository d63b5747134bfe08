import { ponder } from "ponder:registry";
import { terms } from "ponder:schema";
import { reduceTerms } from "../../lib/reduceTerms.ts";
import { applyJobEvent } from "../applyJobEvent.ts";
import { toMarketEvent } from "../toMarketEvent.ts";

ponder.on("JobMarket:JobCreated", (input) => applyJobEvent(input.context.db, toMarketEvent("JobCreated", input)));

ponder.on("JobMarket:ProviderSet", (input) => applyJobEvent(input.context.db, toMarketEvent("ProviderSet", input)));

ponder.on("JobMarket:BudgetSet", (input) => applyJobEvent(input.context.db, toMarketEvent("BudgetSet", input)));

// Of the two forms the one that only plain jobs emit; `Hired` says it for bonded ones. The compiler checks the name against the ABI.
ponder.on(
  "JobMarket:JobFunded(uint256 indexed jobId, address indexed client, address indexed provider, uint256 amount)",
  (input) => applyJobEvent(input.context.db, toMarketEvent("JobFunded", input)),
);

ponder.on("JobMarket:TermsPublished", async (input) => {
  const { db } = input.context;
  const event = toMarketEvent("TermsPublished", input);
  // The first publication stays.
  await db.insert(terms).values(reduceTerms(event)).onConflictDoNothing();
  if (event.args.jobId !== 0n) await applyJobEvent(db, event);
});
