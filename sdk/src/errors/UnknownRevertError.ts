import { MarketError } from "./MarketError.ts";

/** A contract refused a call with data that no known error matches, or with none at all. */
export class UnknownRevertError extends MarketError {
  override readonly name = "UnknownRevertError";
  /** The revert data as hex; `0x` if there was none. */
  readonly data: string;

  constructor(data: string, options?: ErrorOptions) {
    super(
      data === "0x" ? "A contract reverted without saying why." : `A contract reverted with unknown data ${data}.`,
      "Check that the addresses are right and that this package and the deployed contract have the same version.",
      options,
    );
    this.data = data;
  }
}
