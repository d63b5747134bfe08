import { MarketError } from "./MarketError.ts";

/** The evaluator of an offer is an operator of one of its parties; nothing was sent. */
export class EvaluatorPartialError extends MarketError {
  override readonly name = "EvaluatorPartialError";
  readonly evaluator: string;
  /** The party whose operator it is. */
  readonly principal: string;

  constructor(evaluator: string, principal: string, options?: ErrorOptions) {
    super(
      `Evaluator ${evaluator} is an operator of ${principal} and would rule on its own side's dispute.`,
      "Take an offer with an evaluator that holds no mandate of either party.",
      options,
    );
    this.evaluator = evaluator;
    this.principal = principal;
  }
}
