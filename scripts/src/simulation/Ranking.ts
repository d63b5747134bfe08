/** How clients rank bidders: not at all, by the mean score, by scores weighted with what was paid, or by the flow of money from the client. */
export type RankingName = "none" | "mean" | "value-weighted" | "flow";

/** A trade that has ended, as everybody sees it. */
export type Trade = {
  readonly client: string;
  readonly provider: string;
  /** What the provider earned for its work, token units. */
  readonly earned: bigint;
  /** The price, token units. */
  readonly price: bigint;
  /** Score 0 to 100 that the client gave; absent if it gave none. */
  readonly score: number | undefined;
};

/**
 * What the trades so far make `viewer` expect of `provider`: 0 (fails) to 1 (succeeds). Pure; made once per block for all of its viewers,
 * so that work can be shared.
 */
export type Ranking = (trades: readonly Trade[]) => (viewer: string, provider: string) => number;
