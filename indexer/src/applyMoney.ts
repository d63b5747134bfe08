import type { Context } from "ponder:registry";
import { account, market } from "ponder:schema";
import { accountsOf } from "../lib/accountsOf.ts";
import type { MarketEvent } from "../lib/MarketEvent.ts";
import type { JobRow } from "../lib/Rows.ts";
import { reduceAccount } from "../lib/reduceAccount.ts";
import { reduceMarket } from "../lib/reduceMarket.ts";

/** Writes what an event changes in its accounts and in the market's totals. `job` is the event's job as it was before. */
export async function applyMoney(db: Context["db"], event: MarketEvent, job: JobRow | null): Promise<void> {
  const { chainId, market: address } = event.place;
  const marketRow = await db.find(market, { chainId, address });
  if (marketRow === null) throw new Error(`Market ${address} of chain ${chainId} has no deployment record`);
  const scene = { market: marketRow, job };
  for (const accountAddress of accountsOf(event, scene)) {
    const before = await db.find(account, { chainId, market: address, address: accountAddress });
    const after = reduceAccount(before, event, scene, accountAddress);
    await db.insert(account).values(after).onConflictDoUpdate(after);
  }
  await db.update(market, { chainId, address }).set(reduceMarket(marketRow, event, job));
}
