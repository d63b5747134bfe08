import type { MarketEvent } from "../MarketEvent.ts";
import type { JobRow, PairJobRow } from "../Rows.ts";

/** A settled job in its pair's order. */
export function newPairJob(
  { args, place }: MarketEvent<"Settled">,
  { client, provider }: { client: JobRow["client"]; provider: NonNullable<JobRow["provider"]> },
  number: number,
): PairJobRow {
  return {
    chainId: place.chainId,
    market: place.market,
    client,
    provider,
    number,
    jobId: args.jobId,
    settledAt: place.timestamp,
    settledTx: place.tx,
    usedByClient: false,
    usedByProvider: false,
  };
}
