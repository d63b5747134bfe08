/** One thing that the checker was asked to prove. */
export type Target = {
  /** Contract of the claim, or the library that a claim runs. */
  contract: string;
  /** Name of the function in it. */
  name: string;
  /** `assertion`, `overflow`, `underflow` or `division by zero`. */
  kind: string;
  /** The expression in question, on one line. */
  expression: string;
  /** `unproved`: the solver found neither a proof nor a counterexample. */
  verdict: "proved" | "violated" | "unproved";
};
