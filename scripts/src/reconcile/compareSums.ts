import type { IndexedAccount, IndexedMarket } from "@surety/sdk";
import type { Difference } from "./Difference.ts";
import { BUCKET_COLUMNS, type SideTables } from "./readSideTables.ts";
import type { Row } from "./readTable.ts";

/** Checks that the parts sum to the whole: hours and days to the market, pairs to market and accounts, accounts to the market. */
export function compareSums(
  index: { totals: IndexedMarket | null; accounts: readonly IndexedAccount[] },
  tables: SideTables,
): Difference[] {
  const { accounts } = index;
  if (index.totals === null) return [];
  const totals: Whole = { ...index.totals, ...moreOf(tables.markets) };
  return [
    ...sameSums("sum of hours", tables.hourBuckets, totals),
    ...sameSums("sum of days", tables.dayBuckets, totals),
    ...pairsToMarket(tables.pairs, totals),
    ...pairsToAccounts(tables, accounts),
    ...accountsToMarket(accounts, totals),
  ];
}

/** The market's row: its columns in the SDK, and those that only this check reads. */
type Whole = IndexedMarket & { ratings: number; filteredVolume: bigint };

function moreOf([row]: readonly Row[]): { ratings: number; filteredVolume: bigint } {
  return { ratings: Number(row?.ratings), filteredVolume: BigInt(String(row?.filteredVolume ?? 0)) };
}

function sameSums(subject: string, rows: readonly Row[], totals: Whole): Difference[] {
  const whole: Record<string, unknown> = { ...totals };
  return BUCKET_COLUMNS.flatMap((column) => same(`${subject} ${column}`, sum(rows, column), whole[column]));
}

function pairsToMarket(pairs: readonly Row[], totals: Whole): Difference[] {
  const whole = {
    jobs: totals.jobsHired + totals.jobsFunded,
    completed: totals.jobsCompleted,
    rejected: totals.jobsRejected,
    expired: totals.jobsExpired,
    disputed: totals.jobsDisputed,
    volume: totals.volume + totals.plainVolume,
    filteredVolume: totals.filteredVolume,
  };
  return Object.entries(whole).flatMap(([column, value]) => same(`sum of pairs ${column}`, sum(pairs, column), value));
}

function pairsToAccounts(tables: SideTables, accounts: readonly IndexedAccount[]): Difference[] {
  const byProvider = Map.groupBy(tables.pairs, ({ provider }) => String(provider));
  const filtered = new Map(tables.accounts.map((row) => [row.address, row.filteredVolume]));
  return accounts.flatMap((account) => {
    const own = byProvider.get(account.address.toLowerCase()) ?? [];
    const subject = `pairs of provider ${account.address}`;
    return [
      ...same(`${subject} jobs`, sum(own, "jobs"), account.jobsAsProvider),
      ...same(`${subject} filteredVolume`, sum(own, "filteredVolume"), filtered.get(account.address.toLowerCase())),
    ];
  });
}

function accountsToMarket(accounts: readonly IndexedAccount[], totals: Whole): Difference[] {
  const total = (amount: (account: IndexedAccount) => bigint) =>
    accounts.reduce((all, account) => all + amount(account), 0n);
  return [
    ...same(
      "sum of accounts deposited",
      total(({ deposited }) => deposited),
      totals.deposited,
    ),
    ...same(
      "sum of accounts withdrawn",
      total(({ withdrawn }) => withdrawn),
      totals.withdrawn,
    ),
    ...same(
      "sum of accounts paidOut",
      total(({ paidOut }) => paidOut),
      totals.paidOut,
    ),
    ...same(
      "sum of accounts earned - spent",
      total(({ earned, spent }) => earned - spent),
      0n,
    ),
    ...same(
      "sum of accounts ratingsReceived",
      total((account) => BigInt(account.ratingsReceived)),
      totals.ratings,
    ),
  ];
}

const sum = (rows: readonly Row[], column: string): bigint =>
  rows.reduce((all, row) => all + BigInt(String(row[column])), 0n);

/** The parts' sum stands under `index`, the whole under `chain`: the whole was compared with the chain itself. */
function same(what: string, parts: bigint, whole: unknown): Difference[] {
  return String(parts) === String(whole) ? [] : [{ what, index: String(parts), chain: String(whole) }];
}
