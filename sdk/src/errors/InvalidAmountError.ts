import { MarketError } from "./MarketError.ts";

/** An amount is neither token units as a bigint nor a plain decimal string. */
export class InvalidAmountError extends MarketError {
  override readonly name = "InvalidAmountError";
  /** What was given, as text. */
  readonly value: string;
  readonly decimals: number;

  constructor(value: string, decimals: number, options?: ErrorOptions) {
    super(
      `"${value}" is no amount of a token with ${decimals} decimals.`,
      `Pass token units as a bigint, or whole tokens as a string such as "12.50" with at most ${decimals} digits after the point.`,
      options,
    );
    this.value = value;
    this.decimals = decimals;
  }
}
