import type { IndexedAccount, IndexedMarket } from "@surety/sdk";
import { bidsOf } from "./bidsOf.ts";
import { compareRows } from "./compareRows.ts";
import { compareSums } from "./compareSums.ts";
import type { Difference } from "./Difference.ts";
import type { Grants } from "./readGrants.ts";
import type { ChainLog } from "./readLogs.ts";
import type { SideTables } from "./readSideTables.ts";
import { ratingsOf, timelineOf } from "./rowsOf.ts";
import { termsOf } from "./termsOf.ts";

/** Compares what the index holds beside jobs, accounts and totals with the chain's events and getters, and its sums with each other. `news`: what of all its events changes anything. */
export function compareTables(
  index: { totals: IndexedMarket | null; accounts: IndexedAccount[]; tables: SideTables },
  { all, news }: { all: readonly ChainLog[]; news: readonly ChainLog[] },
  grants: Grants,
): Difference[] {
  const { jobEvents, ratings, bids, termss, mandates, counterpartys, nonces } = index.tables;
  const standing = mandates.filter((row) => row.revokedAt === null);
  return [
    ...compareRows("event", ["block", "logIndex"], jobEvents, timelineOf(news)),
    ...compareRows("rating", ["jobId", "rater"], ratings, ratingsOf(news)),
    ...compareRows("bid", ["jobId", "provider", "nonce"], bids, bidsOf(all)),
    ...compareRows("terms", ["hash"], termss, termsOf(all)),
    ...compareRows("mandate", ["principal", "operator"], standing, grants.mandates),
    ...compareRows("counterparty", ["principal", "account"], counterpartys, grants.counterparties),
    ...compareRows("nonce", ["principal", "nonce"], nonces, grants.nonces),
    ...compareSums(index, index.tables),
  ];
}
