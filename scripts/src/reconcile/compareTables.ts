import type { IndexedAccount, IndexedMarket } from "@surety/sdk";
import { compareRows } from "./compareRows.ts";
import { compareSums } from "./compareSums.ts";
import type { Difference } from "./Difference.ts";
import type { Grants } from "./readGrants.ts";
import type { ChainLog } from "./readLogs.ts";
import type { SideTables } from "./readSideTables.ts";
import { ratingsOf, timelineOf } from "./rowsOf.ts";

/** Compares what the index holds beside jobs, accounts and totals with the chain's events and getters, and its sums with each other. */
export function compareTables(
  index: { totals: IndexedMarket | null; accounts: IndexedAccount[]; tables: SideTables },
  logs: readonly ChainLog[],
  grants: Grants,
): Difference[] {
  const { jobEvents, ratings, mandates, counterpartys, nonces } = index.tables;
  const standing = mandates.filter((row) => row.revokedAt === null);
  return [
    ...compareRows("event", ["block", "logIndex"], jobEvents, timelineOf(logs)),
    ...compareRows("rating", ["jobId", "rater"], ratings, ratingsOf(logs)),
    ...compareRows("mandate", ["principal", "operator"], standing, grants.mandates),
    ...compareRows("counterparty", ["principal", "account"], counterpartys, grants.counterparties),
    ...compareRows("nonce", ["principal", "nonce"], nonces, grants.nonces),
    ...compareSums(index, index.tables),
  ];
}
