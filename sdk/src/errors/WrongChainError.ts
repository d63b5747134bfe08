import { MarketError } from "./MarketError.ts";

/** The RPC serves another chain than the deployment stands on. */
export class WrongChainError extends MarketError {
  override readonly name = "WrongChainError";
  readonly expected: number;
  readonly actual: number;

  constructor(expected: number, actual: number, options?: ErrorOptions) {
    super(
      `The RPC serves chain ${actual}, but the market's deployment is on chain ${expected}.`,
      `Use an RPC of chain ${expected}, or a deployment on chain ${actual}.`,
      options,
    );
    this.expected = expected;
    this.actual = actual;
  }
}
