import { MarketError } from "./MarketError.ts";

/** A parameter of an action has a value that cannot be meant. */
export class InvalidArgumentError extends MarketError {
  override readonly name = "InvalidArgumentError";
  /** The parameter's name. */
  readonly argument: string;
  /** What was given, as text. */
  readonly value: string;

  constructor(argument: string, value: string, remedy: string, options?: ErrorOptions) {
    super(`"${value}" cannot be ${argument}.`, remedy, options);
    this.argument = argument;
    this.value = value;
  }
}
