import { addTrade, type RankedSums } from "@surety/indexer/lib/addTrade.ts";
import { rankScore } from "@surety/indexer/lib/rankScore.ts";
import type { Trade } from "../Ranking.ts";

const NOTHING: RankedSums = { provenVolume: 0n, filteredVolume: 0n, lostVolume: 0n, filteredLoss: 0n };

/**
 * The index's rank of each provider, in whole tokens, by the index's own functions.
 *
 * @param trades In the order in which they ended.
 */
export function rankScores(trades: readonly Trade[], tokenDecimals: number): Map<string, number> {
  const pairs = new Map<string, { provider: string; sums: RankedSums }>();
  const keyOf = (client: string, provider: string): string => JSON.stringify([client, provider]);
  for (const { client, provider, earned, price } of trades) {
    const key = keyOf(client, provider);
    const returned = pairs.get(keyOf(provider, client))?.sums.provenVolume ?? 0n;
    const sums = pairs.get(key)?.sums ?? NOTHING;
    const trade = { proven: earned, lost: price - earned, returned };
    pairs.set(key, { provider, sums: addTrade(sums, trade, tokenDecimals) });
  }
  const totals = new Map<string, { filteredVolume: bigint; filteredLoss: bigint }>();
  for (const { provider, sums } of pairs.values()) {
    const { filteredVolume, filteredLoss } = totals.get(provider) ?? NOTHING;
    totals.set(provider, {
      filteredVolume: filteredVolume + sums.filteredVolume,
      filteredLoss: filteredLoss + sums.filteredLoss,
    });
  }
  return new Map([...totals].map(([provider, total]) => [provider, rankScore(total, tokenDecimals)]));
}
