/** Money that an act puts at risk. */
export type Risk = {
  /** Token units. */
  amount: bigint;
  /** Who may end up with it; zero where anybody may. */
  counterparty: string;
  /** Set where a hire of this job has counted it already, if this guard saw that hire. */
  jobId?: bigint;
};

/** A job that an act opens, or lets others open. */
export type Slot = {
  /** Null while the chain has not given it one. */
  jobId: string | null;
  /** Unix second from which on it cannot be open any more; null where only the chain tells. */
  until: number | null;
};

/** What acts ask of a guard; amounts in token units. */
export type Demand = {
  risks: Risk[];
  /** Given away or decided without being new risk; counts against the cap of one transaction only. */
  given: bigint;
  /** From the wallet into the account's own balance. */
  deposit: bigint;
  /** What the market may pull at most, by an approval or a permit. */
  allowance: bigint;
  opens: Slot[];
  /** Why a human is asked whatever the amounts are. */
  asks: string[];
  /** Digests of own offers that are published; each must have been signed through this guard. */
  publishes: string[];
};

/** Nothing at all. */
export function emptyDemand(): Demand {
  return { risks: [], given: 0n, deposit: 0n, allowance: 0n, opens: [], asks: [], publishes: [] };
}
