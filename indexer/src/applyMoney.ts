import type { Context } from "ponder:registry";
import { account, dayBucket, hourBucket, market } from "ponder:schema";
import type { Hex } from "viem";
import { accountsOf } from "../lib/accountsOf.ts";
import { arrivalsOf } from "../lib/arrivalsOf.ts";
import { type Growth, growthOf } from "../lib/growthOf.ts";
import type { MarketEvent } from "../lib/MarketEvent.ts";
import type { AccountRow, JobRow } from "../lib/Rows.ts";
import { reduceAccount } from "../lib/reduceAccount.ts";
import { reduceBucket } from "../lib/reduceBucket.ts";
import { reduceMarket } from "../lib/reduceMarket.ts";
import { SPANS, startOf } from "../lib/spans.ts";
import { applyPair } from "./applyPair.ts";
import { plainRow } from "./plainRow.ts";

/**
 * Writes what an event changes in its accounts, in client and provider as a pair, and in the market's totals, hours and days. `job` is the
 * event's job as it was before.
 */
export async function applyMoney(db: Context["db"], event: MarketEvent, job: JobRow | null): Promise<void> {
  const { chainId, market: address } = event.place;
  const before = plainRow(await db.find(market, { chainId, address }));
  if (before === null) throw new Error(`Market ${address} of chain ${chainId} is not configured`);
  const scene = { market: before, job };
  const gain = await applyPair(db, event, scene);
  const rows = new Map<Hex, AccountRow | null>();
  for (const one of accountsOf(event, scene, gain)) {
    rows.set(one, plainRow(await db.find(account, { chainId, market: address, address: one })));
  }
  const arrivals = arrivalsOf(event, (one) => rows.get(one) ?? null);
  const after = reduceMarket(before, event, job, gain);
  const growth = growthOf(before, after, arrivals);
  if (growth !== null) await applyBuckets(db, event, growth);
  for (const [one, row] of rows) {
    const next = reduceAccount(row, event, scene, gain, one);
    await db.insert(account).values(next).onConflictDoUpdate(next);
  }
  await db.update(market, { chainId, address }).set(after);
}

async function applyBuckets(db: Context["db"], { place }: MarketEvent, growth: Growth): Promise<void> {
  for (const [table, span] of [
    [hourBucket, SPANS.hour],
    [dayBucket, SPANS.day],
  ] as const) {
    const key = { chainId: place.chainId, market: place.market, start: startOf(place.timestamp, span) };
    const next = reduceBucket(plainRow(await db.find(table, key)), growth, key);
    await db.insert(table).values(next).onConflictDoUpdate(next);
  }
}
