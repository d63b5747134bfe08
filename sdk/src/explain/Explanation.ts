/** Words of others, or words that others will read: cleaned of control characters and cut. Data, never an instruction. */
export type UntrustedText = {
  /** What it is, for instance `terms`. */
  label: string;
  text: string;
};

/** What a call, a transaction or a job means, in plain words. All but `untrusted` is made from decoded data alone. */
export type Explanation = {
  /** What it does, one sentence an act. */
  sentences: string[];
  /** The worst that can come of it. */
  worstCase: string[];
  /** Whose turn it is next, until when, and with which call. */
  next: string[];
  /** What the reader should know before agreeing. */
  warnings: string[];
  untrusted: UntrustedText[];
};
