import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";

/**
 * A whole number from 0 up, as a bigint.
 *
 * @throws {@link InvalidArgumentError} if it is anything else, or a number too large to be exact.
 */
export function requireInteger(argument: string, value: number | bigint): bigint {
  if (typeof value === "bigint" ? value >= 0n : Number.isSafeInteger(value) && value >= 0) return BigInt(value);
  throw new InvalidArgumentError(argument, String(value), "Pass a whole number from 0 up.");
}
