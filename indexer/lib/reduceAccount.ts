import type { AccountChanges } from "./accountChangesOf.ts";
import { addCapped } from "./addCapped.ts";
import type { Booking, RecordColumn } from "./bookingsOf.ts";
import type { Pocket } from "./entriesOf.ts";
import type { Judgement } from "./judgementOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import type { AccountRow } from "./Rows.ts";
import { reduceRank } from "./reduceRank.ts";

/** The columns of an account as an event that concerns it (see `accountsOf`) leaves them. */
export function reduceAccount(row: AccountRow, changes: AccountChanges): Partial<AccountRow> {
  const { event, entries, counts, bookings, judgement, gain, tokenDecimals } = changes;
  const { address } = row;
  const next: Partial<AccountRow> = { updatedBlock: event.place.block, updatedAt: event.place.timestamp };
  for (const { account, pocket, amount } of entries) {
    if (account !== address) continue;
    const column = COLUMN_OF[pocket];
    next[column] = addCapped(next[column] ?? row[column], amount);
  }
  for (const { account, column, amount } of counts) {
    if (account === address) next[column] = (next[column] ?? row[column]) + amount;
  }
  for (const booking of bookings) if (booking.account === address) book(next, row, booking);
  if (judgement?.account === address) judge(next, row, judgement);
  if (event.name === "Hired" || event.name === "JobFunded") date(next, row, event);
  if (gain?.provider === address) Object.assign(next, reduceRank(row, gain, tokenDecimals));
  return next;
}

const COLUMN_OF = {
  balance: "balance",
  bond: "bondLocked",
  budget: "escrowed",
  evaluatorFee: "escrowed",
  stake: "escrowed",
  plain: "escrowed",
  deposited: "deposited",
  withdrawn: "withdrawn",
  paidOut: "paidOut",
  earned: "earned",
  spent: "spent",
} as const satisfies Record<Pocket, keyof AccountRow>;

function judge(next: Partial<AccountRow>, row: AccountRow, judgement: Judgement): void {
  next.shareGivenSum = row.shareGivenSum + judgement.shareGivenSum;
  next.rulingSeconds = row.rulingSeconds + judgement.rulingSeconds;
  next.evaluatorFees = addCapped(row.evaluatorFees, judgement.evaluatorFees);
}

function date(next: Partial<AccountRow>, row: AccountRow, { args, place }: MarketEvent<"Hired" | "JobFunded">): void {
  if (args.client === row.address) next.lastAsClientAt = place.timestamp;
  if (args.provider === row.address) next.lastAsProviderAt = place.timestamp;
}

/** The contract's counters saturate at `uint24`, its volumes at `uint40`. */
const MAX_COUNT = 2 ** 24 - 1;
const MAX_VOLUME = 2n ** 40n - 1n;

function book(next: Partial<AccountRow>, row: AccountRow, { column, amount }: Booking): void {
  if (isVolume(column)) {
    const sum = (next[column] ?? row[column]) + amount;
    next[column] = sum > MAX_VOLUME ? MAX_VOLUME : sum;
  } else {
    next[column] = Math.min((next[column] ?? row[column]) + Number(amount), MAX_COUNT);
  }
}

function isVolume(column: RecordColumn): column is "providerVolume" | "clientVolume" {
  return column === "providerVolume" || column === "clientVolume";
}
