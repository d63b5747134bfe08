import type { EventPlace } from "./MarketEvent.ts";
import type { PairKey } from "./pairOf.ts";
import type { PairRow } from "./Rows.ts";

/** Client and provider before their first job. */
export function newPair({ client, provider }: PairKey, place: EventPlace): PairRow {
  return {
    chainId: place.chainId,
    market: place.market,
    client,
    provider,
    jobs: 0,
    completed: 0,
    rejected: 0,
    expired: 0,
    disputed: 0,
    samples: 0,
    volume: 0n,
    provenVolume: 0n,
    filteredVolume: 0n,
    lostVolume: 0n,
    filteredLoss: 0n,
    settledJobs: 0,
    nextByClient: 1,
    nextByProvider: 1,
    firstAt: place.timestamp,
    lastAt: place.timestamp,
  };
}
