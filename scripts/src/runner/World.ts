import type { SignedOffer } from "@surety/sdk";
import type { BidView, JobView, ListingView, RecordView } from "../agents/View.ts";

/** All that the index shows after one block; agents get their own part of it. */
export type World = {
  /** Time of the block, Unix seconds. */
  readonly now: bigint;
  /** Every job, by id. */
  readonly jobs: ReadonlyMap<bigint, WorldJob>;
  /** Every bid on a posting that is still Open, in order of arrival. */
  readonly bids: readonly WorldBid[];
  /** Every account that ever appeared, by address. */
  readonly accounts: ReadonlyMap<string, WorldAccount>;
  /** Registered agents that offer work in this market, by skill, the cheapest first. */
  readonly listings: ReadonlyMap<string, readonly ListingView[]>;
  /** Tokens in the agents' wallets, in token units, by address. */
  readonly wallets: ReadonlyMap<string, bigint>;
};

/** A job with what acting on it needs. */
export type WorldJob = JobView & { readonly termsHash: string | undefined };
/** A bid with the signed offer behind it. */
export type WorldBid = BidView & { readonly signedOffer: SignedOffer };
/** An account's balance and record. */
export type WorldAccount = { readonly balance: bigint; readonly record: RecordView };
