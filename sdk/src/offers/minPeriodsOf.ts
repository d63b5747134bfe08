import { readContract } from "../chain/readContract.ts";
import type { MarketClient } from "../client/MarketClient.ts";

/** A market's least periods in seconds. */
export type MinPeriods = { reviewPeriod: bigint; rulingPeriod: bigint };

const known = new WeakMap<MarketClient, MinPeriods>();

/** The least periods that the market takes, asked once: they are immutable. */
export async function minPeriodsOf(client: MarketClient): Promise<MinPeriods> {
  const asked = known.get(client);
  if (asked !== undefined) return asked;
  const [reviewPeriod, rulingPeriod] = await Promise.all([
    readContract(client, "minReviewPeriod", []),
    readContract(client, "minRulingPeriod", []),
  ]);
  const periods = { reviewPeriod, rulingPeriod };
  known.set(client, periods);
  return periods;
}
