/** The market that a page shows, as its index tells. */
export type Place = {
  readonly chainId: number;
  /** The market's address in lower case. */
  readonly market: string;
  readonly token: { readonly symbol: string; readonly decimals: number };
  /** Address of the index's API. */
  readonly indexerUrl: string;
};
