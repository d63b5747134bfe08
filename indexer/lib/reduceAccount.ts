import type { Hex } from "viem";
import { addCapped } from "./addCapped.ts";
import { type Booking, bookingsOf, type RecordColumn } from "./bookingsOf.ts";
import { countsOf } from "./countsOf.ts";
import { entriesOf, type Pocket } from "./entriesOf.ts";
import type { Gain } from "./gainOf.ts";
import { type Judgement, judgementOf } from "./judgementOf.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import { newAccount } from "./newAccount.ts";
import type { AccountRow } from "./Rows.ts";
import { reduceRank } from "./reduceRank.ts";
import type { Scene } from "./Scene.ts";

/** An account after an event that concerns it (see `accountsOf`). `gain` is what the event changed in a pair. */
export function reduceAccount(
  row: AccountRow | null,
  event: MarketEvent,
  scene: Scene,
  gain: Gain | null,
  address: Hex,
): AccountRow {
  const { place } = event;
  const next = { ...(row ?? newAccount(address, place)), updatedBlock: place.block, updatedAt: place.timestamp };
  const isMine = (change: { account: Hex }) => change.account === address;
  for (const { pocket, amount } of entriesOf(event, scene).filter(isMine)) {
    next[COLUMN_OF[pocket]] = addCapped(next[COLUMN_OF[pocket]], amount);
  }
  for (const { column, amount } of countsOf(event, scene).filter(isMine)) next[column] += amount;
  for (const booking of bookingsOf(event, scene).filter(isMine)) book(next, booking);
  Object.assign(next, judged(next, judgementOf(event, scene)), hiredAt(event, address));
  return gain?.provider === address ? reduceRank(next, gain, scene.market.tokenDecimals) : next;
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

function judged(row: AccountRow, judgement: Judgement | null): Partial<AccountRow> {
  if (judgement?.account !== row.address) return {};
  return {
    shareGivenSum: row.shareGivenSum + judgement.shareGivenSum,
    rulingSeconds: row.rulingSeconds + judgement.rulingSeconds,
    evaluatorFees: addCapped(row.evaluatorFees, judgement.evaluatorFees),
  };
}

function hiredAt({ name, args, place }: MarketEvent, address: Hex): Partial<AccountRow> {
  if (name !== "Hired" && name !== "JobFunded") return {};
  return {
    ...(args.client === address ? { lastAsClientAt: place.timestamp } : {}),
    ...(args.provider === address ? { lastAsProviderAt: place.timestamp } : {}),
  };
}

/** The contract's counters saturate at `uint24`, its volumes at `uint40`. */
const MAX_COUNT = 2 ** 24 - 1;
const MAX_VOLUME = 2n ** 40n - 1n;

function book(row: AccountRow, { column, amount }: Booking): void {
  if (isVolume(column)) {
    const sum = row[column] + amount;
    row[column] = sum > MAX_VOLUME ? MAX_VOLUME : sum;
  } else {
    row[column] = Math.min(row[column] + Number(amount), MAX_COUNT);
  }
}

function isVolume(column: RecordColumn): column is "providerVolume" | "clientVolume" {
  return column === "providerVolume" || column === "clientVolume";
}
