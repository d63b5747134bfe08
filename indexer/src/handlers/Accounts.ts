import { ponder } from "ponder:registry";
import { applyJobEvent } from "../applyJobEvent.ts";
import { applyMoney } from "../applyMoney.ts";
import { toMarketEvent } from "../toMarketEvent.ts";

ponder.on("JobMarket:Deposited", (input) => applyMoney(input.context.db, toMarketEvent("Deposited", input), null));

ponder.on("JobMarket:Withdrawn", (input) => applyMoney(input.context.db, toMarketEvent("Withdrawn", input), null));

ponder.on("JobMarket:Credited", (input) => applyJobEvent(input.context.db, toMarketEvent("Credited", input)));
