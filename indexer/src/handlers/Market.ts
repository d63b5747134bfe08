import { ponder } from "ponder:registry";
import { market } from "ponder:schema";
import { listDeployments } from "@surety/contracts/deployments";
import { marketFacts } from "../../config/marketFacts.ts";

// A market is there, with zero totals, before its first event.
ponder.on("JobMarket:setup", async ({ context }) => {
  for (const { chainId, markets } of listDeployments()) {
    if (chainId !== context.chain.id) continue;
    await context.db.insert(market).values(markets.map((record) => marketFacts(chainId, record)));
  }
});
