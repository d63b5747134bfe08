import type { RankingName } from "./Ranking.ts";
import type { SimStrategyName } from "./SimStrategyName.ts";
import type { Traits } from "./Traits.ts";

/** Agents of one strategy, and how they differ from its usual traits. */
export type Population = {
  readonly strategy: SimStrategyName;
  readonly count: number;
  readonly traits?: Partial<Traits>;
};

/** How a market is played; what an experiment switches. */
export type Rules = {
  /** Bond that clients ask for, as a share of the price in percent; they pass over bids with less. */
  readonly bondPercent: number;
  /** How clients rank the bidders: by the record that the contract keeps, or by what the trades so far tell. */
  readonly ranking: RankingName | "record";
  /** Bids that a posting gathers before its client chooses, at most. */
  readonly bids: number;
  /** Whether bids reach the client in the order of arrival, or in one that no bidder can choose. */
  readonly order: "arrival" | "sealed";
  /** What silence does: `bonded` pays a provider whose client is silent, `refund` is plain ERC-8183. */
  readonly silence: "bonded" | "refund";
  /** Whether clients act as operators within a mandate, or with the key that owns the money. */
  readonly mandate: boolean;
};

/** A market to be played: with a seed it says everything that decides its course. */
export type Scenario = {
  readonly name: string;
  /** One sentence. */
  readonly about: string;
  /** Jobs that clients want done; subcontracts come on top. */
  readonly jobs: number;
  readonly populations: readonly Population[];
  readonly rules: Rules;
};
