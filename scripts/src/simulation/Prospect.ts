/** What each provider would make of one piece of work, for the comparison with the best matching. Amounts in token units. */
export type Prospect = {
  /** The client's name. */
  readonly client: string;
  /** What flawless work is worth to the client. */
  readonly value: bigint;
  readonly offers: readonly {
    /** The provider's name. */
    readonly provider: string;
    /** By the checker, 0 to 1, if the provider does its best. */
    readonly quality: number;
    /** What the work costs the provider. */
    readonly cost: bigint;
  }[];
};
