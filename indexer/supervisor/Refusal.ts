/** Why the index cannot answer now; the body of its 503 answers is `{ error: Refusal }`. */
export type Refusal = {
  readonly code:
    | "index_starting"
    | "index_unreachable"
    | "node_silent"
    | "node_behind"
    | "wrong_chain"
    | "other_chain"
    | "history_rewritten";
  /** What is the matter, with the values. */
  readonly message: string;
  /** What ends it. */
  readonly remedy: string;
};
