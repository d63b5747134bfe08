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
  /** One sentence on the cause, one on what ends it. */
  readonly message: string;
};
