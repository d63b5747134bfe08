import type { Hex } from "viem";
import { addCapped } from "./addCapped.ts";
import { type Booking, bookingsOf, type RecordColumn } from "./bookingsOf.ts";
import { countsOf } from "./countsOf.ts";
import { entriesOf, type Pocket } from "./entriesOf.ts";
import type { EventPlace, MarketEvent } from "./MarketEvent.ts";
import type { AccountRow } from "./Rows.ts";
import type { Scene } from "./Scene.ts";

/** An account after an event that concerns it (see `accountsOf`). */
export function reduceAccount(row: AccountRow | null, event: MarketEvent, scene: Scene, address: Hex): AccountRow {
  const { place } = event;
  const next = { ...(row ?? newAccount(address, place)), updatedBlock: place.block, updatedAt: place.timestamp };
  const isMine = (change: { account: Hex }) => change.account === address;
  for (const { pocket, amount } of entriesOf(event, scene).filter(isMine)) {
    next[COLUMN_OF[pocket]] = addCapped(next[COLUMN_OF[pocket]], amount);
  }
  for (const { column, amount } of countsOf(event, scene).filter(isMine)) next[column] += amount;
  for (const booking of bookingsOf(event, scene).filter(isMine)) book(next, booking);
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

function newAccount(address: Hex, place: EventPlace): AccountRow {
  return {
    chainId: place.chainId,
    market: place.market,
    address,
    balance: 0n,
    bondLocked: 0n,
    escrowed: 0n,
    deposited: 0n,
    withdrawn: 0n,
    paidOut: 0n,
    earned: 0n,
    spent: 0n,
    completed: 0,
    rejected: 0,
    expired: 0,
    providerVolume: 0n,
    paid: 0,
    disputesLost: 0,
    clientVolume: 0n,
    ruled: 0,
    missed: 0,
    jobsAsClient: 0,
    jobsAsProvider: 0,
    jobsAsEvaluator: 0,
    bids: 0,
    lastAsClientAt: null,
    lastAsProviderAt: null,
    rankScore: 0,
    rankSamples: 0,
    filteredVolume: 0n,
    filteredLoss: 0n,
    clientsServed: 0,
    disputesOpened: 0,
    disputesFaced: 0,
    rulings: 0,
    ruledForProvider: 0,
    shareGivenSum: 0n,
    rulingSeconds: 0n,
    evaluatorFees: 0n,
    ratingsReceived: 0,
    ratingSumReceived: 0,
    ratingsGiven: 0,
    ratingSumGiven: 0,
    createdBlock: place.block,
    createdAt: place.timestamp,
    updatedBlock: place.block,
    updatedAt: place.timestamp,
  };
}
