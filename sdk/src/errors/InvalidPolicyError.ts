import { MarketError } from "./MarketError.ts";

/** A guard's policy does not fit its schema. Nothing is guarded, so nothing is signed. */
export class InvalidPolicyError extends MarketError {
  override readonly name = "InvalidPolicyError";
  /** What is wrong, one entry per problem. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(
      `The guard's policy cannot be used: ${problems.join("; ")}.`,
      "Correct these; policySchema lists every field.",
      options,
    );
    this.problems = problems;
  }
}
