/** What became of a mutant. */
export type Verdict =
  /** A test failed, or the tests did not end. */
  | "killed"
  | "survived"
  /** It does not compile. */
  | "stillborn"
  /** The compiler makes the very same code of it. */
  | "same";

/** A mutant tried. */
export type Result = {
  id: string;
  verdict: Verdict;
  /** The first of the tests that failed, or why it was killed otherwise; empty unless killed. */
  by: string;
  seconds: number;
};

/** True if the mutant counts: it was there to be killed. */
export function isJudged({ verdict }: Result): boolean {
  return verdict === "killed" || verdict === "survived";
}
