import { MarketError } from "./MarketError.ts";

/** A value that an error of a contract carries. */
export type RevertArgument = bigint | string | boolean;

/**
 * The contract refused a call with a named error.
 *
 * @example
 * ```ts
 * if (error instanceof ContractRevertError && error.errorName === "BalanceInsufficient") {
 *   await market.deposit({ amount: BigInt(error.args.asked) - BigInt(error.args.available) });
 * }
 * ```
 */
export class ContractRevertError extends MarketError {
  override readonly name = "ContractRevertError";
  /** The error's name in the contract, for instance `BalanceInsufficient`. */
  readonly errorName: string;
  /** Its values by parameter name; amounts in token units, times in Unix seconds. */
  readonly args: Readonly<Record<string, RevertArgument>>;
  /** The transaction that reverted; absent if it was refused before it was sent. */
  readonly hash: string | undefined;

  constructor(
    errorName: string,
    args: Readonly<Record<string, RevertArgument>>,
    remedy: string,
    options?: ErrorOptions & { hash?: string | undefined },
  ) {
    const values = Object.entries(args).map(([key, value]) => `${key}: ${value}`);
    const where = options?.hash === undefined ? "" : ` in transaction ${options.hash}`;
    super(`The contract reverted with ${errorName}(${values.join(", ")})${where}.`, remedy, options);
    this.errorName = errorName;
    this.args = args;
    this.hash = options?.hash;
  }

  override get docs(): string {
    return `errors.md#${this.errorName.toLowerCase()}`;
  }
}
