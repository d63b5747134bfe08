import type { Context } from "ponder:registry";
import { dayBucket, hourBucket, market } from "ponder:schema";
import type { Arrival } from "../lib/arrivalsOf.ts";
import { type Growth, growthOf } from "../lib/growthOf.ts";
import type { EventPlace } from "../lib/MarketEvent.ts";
import type { MarketChanges } from "../lib/marketChangesOf.ts";
import { newBucket } from "../lib/newBucket.ts";
import { reduceBucket } from "../lib/reduceBucket.ts";
import { reduceMarket } from "../lib/reduceMarket.ts";
import { SPANS, startOf } from "../lib/spans.ts";
import { plainRow } from "./plainRow.ts";

/** Writes what an event changes in the market's totals, and in its hour and day. */
export async function applyTotals(
  db: Context["db"],
  place: EventPlace,
  changes: MarketChanges,
  arrivals: readonly Arrival[],
): Promise<void> {
  let growth: Growth | null = null;
  await db.update(market, { chainId: place.chainId, address: place.market }).set((found) => {
    const row = plainRow(found);
    const next = reduceMarket(row, changes, place);
    growth = growthOf(row, next, arrivals);
    return next;
  });
  if (growth !== null) await applyBuckets(db, place, growth);
}

async function applyBuckets(db: Context["db"], place: EventPlace, growth: Growth): Promise<void> {
  for (const [table, span] of [
    [hourBucket, SPANS.hour],
    [dayBucket, SPANS.day],
  ] as const) {
    const blank = newBucket({ chainId: place.chainId, market: place.market, start: startOf(place.timestamp, span) });
    await db
      .insert(table)
      .values({ ...blank, ...reduceBucket(blank, growth) })
      .onConflictDoUpdate((found) => reduceBucket(plainRow(found), growth));
  }
}
