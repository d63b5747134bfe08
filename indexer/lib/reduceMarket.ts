import { addCapped } from "./addCapped.ts";
import type { EventPlace } from "./MarketEvent.ts";
import type { MarketChanges } from "./marketChangesOf.ts";
import type { MarketRow } from "./Rows.ts";

/** The columns of a market's totals as an event leaves them. */
export function reduceMarket(row: MarketRow, { count, sums }: MarketChanges, place: EventPlace): Partial<MarketRow> {
  const next: Partial<MarketRow> = { updatedBlock: place.block, updatedAt: place.timestamp };
  if (count !== null) next[count] = row[count] + 1;
  for (const [column, by] of sums) next[column] = addCapped(next[column] ?? row[column], by);
  return next;
}
