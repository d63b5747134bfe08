import type { Context } from "ponder:registry";
import { account, dayBucket, hourBucket, market } from "ponder:schema";
import type { Hex } from "viem";
import { accountsOf } from "../lib/accountsOf.ts";
import { arrivalsOf } from "../lib/arrivalsOf.ts";
import type { Gain } from "../lib/gainOf.ts";
import { type Growth, growthOf } from "../lib/growthOf.ts";
import type { MarketEvent } from "../lib/MarketEvent.ts";
import type { AccountRow, JobRow } from "../lib/Rows.ts";
import { reduceAccount } from "../lib/reduceAccount.ts";
import { reduceBucket } from "../lib/reduceBucket.ts";
import { reduceMarket } from "../lib/reduceMarket.ts";
import type { Scene } from "../lib/Scene.ts";
import { SPANS, startOf } from "../lib/spans.ts";
import { applyPair } from "./applyPair.ts";
import { changesOf } from "./changesOf.ts";
import { plainRow } from "./plainRow.ts";

/**
 * Writes what an event changes in its accounts, in client and provider as a pair, and in the market's totals, hours and days. `job` is the
 * event's job as it was before.
 */
export async function applyMoney(db: Context["db"], event: MarketEvent, job: JobRow | null): Promise<void> {
  const { chainId, market: address } = event.place;
  const found = await db.find(market, { chainId, address });
  if (found === null) throw new Error(`Market ${address} of chain ${chainId} is not configured`);
  const before = plainRow(found);
  const scene = { market: before, job };
  const gain = await applyPair(db, event, scene);
  const accounts = await applyAccounts(db, event, scene, gain);
  const after = reduceMarket(before, event, job, gain);
  const growth = growthOf(
    before,
    after,
    arrivalsOf(event, (one) => accounts.get(one) ?? null),
  );
  if (growth !== null) await applyBuckets(db, event, growth);
  if (after !== before) await db.update(market, { chainId, address }).set(changesOf(before, after));
}

/** Returns the accounts as they were before; those that are new are left out. */
async function applyAccounts(
  db: Context["db"],
  event: MarketEvent,
  scene: Scene,
  gain: Gain | null,
): Promise<Map<Hex, AccountRow>> {
  const before = new Map<Hex, AccountRow>();
  for (const one of accountsOf(event, scene, gain)) {
    const first = reduceAccount(null, event, scene, gain, one);
    await db
      .insert(account)
      .values(first)
      .onConflictDoUpdate((found) => {
        const row = plainRow(found);
        before.set(one, row);
        return changesOf(row, reduceAccount(row, event, scene, gain, one));
      });
  }
  return before;
}

async function applyBuckets(db: Context["db"], { place }: MarketEvent, growth: Growth): Promise<void> {
  for (const [table, span] of [
    [hourBucket, SPANS.hour],
    [dayBucket, SPANS.day],
  ] as const) {
    const key = { chainId: place.chainId, market: place.market, start: startOf(place.timestamp, span) };
    await db
      .insert(table)
      .values(reduceBucket(null, growth, key))
      .onConflictDoUpdate((found) => {
        const row = plainRow(found);
        return changesOf(row, reduceBucket(row, growth, key));
      });
  }
}
