import type { Slot } from "../Demand.ts";
import type { Cast, Effects } from "../effects/Effects.ts";

/** How far a reservation has come. What is reserved or sent counts, however long ago, until the chain tells how it ended. */
export type Stage = "reserved" | "sent" | "done";

/** Spending that was let through. Amounts are token units as decimal text, times Unix seconds of chain time. */
export type Reservation = {
  id: string;
  stage: Stage;
  /** When it was reserved; once done, the time of its block, from which a day is counted. */
  at: number;
  account: string;
  risks: { amount: string; counterparty: string }[];
  deposit: string;
  opens: Slot[];
  /** Hash of the sent transaction or digest of the signature; null before. */
  hash: string | null;
  /** What the transaction is to do; null for a signature. */
  expected: { effects: Effects; cast: Cast } | null;
  /** When a signature is used up or over; null for a transaction. */
  signed: { principal: string; nonce: string | null; validUntil: number; jobId: string | null } | null;
};

/** Why a guard refuses everything until a human resets it. */
export type Trip = { at: number; hash: string; what: string };

/** All that a guard remembers; plain JSON. */
export type GuardState = {
  version: 1;
  reservations: Reservation[];
  /** Open jobs of the account. `isCounted`: their money was counted when they were hired. */
  jobs: { jobId: string; isCounted: boolean }[];
  /** Jobs without a known id, by the time at which they end at the latest. */
  unknownJobs: number[];
  trip: Trip | null;
};

/** A guard that remembers nothing. */
export function emptyState(): GuardState {
  return { version: 1, reservations: [], jobs: [], unknownJobs: [], trip: null };
}
