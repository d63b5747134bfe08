import { MarketError } from "./MarketError.ts";

/** One thing that came out other than predicted, as text: a change of money, an allowance, or an event. */
export type EffectDifference = { what: string; expected: string; actual: string };

/** A mined transaction did something else than its simulation said. The guard has tripped: it refuses everything until it is reset. */
export class GuardMismatchError extends MarketError {
  override readonly name = "GuardMismatchError";
  /** The transaction. */
  readonly hash: string;
  readonly differences: readonly EffectDifference[];

  constructor(hash: string, differences: readonly EffectDifference[], options?: ErrorOptions) {
    const [first] = differences;
    const shown = first === undefined ? "" : `: ${first.what} was to be ${first.expected} and is ${first.actual}`;
    super(
      `Transaction ${hash} had other effects than predicted${shown}.`,
      "Look at the transaction before anything else; then let a human call the guard's reset().",
      options,
    );
    this.hash = hash;
    this.differences = differences;
  }
}
