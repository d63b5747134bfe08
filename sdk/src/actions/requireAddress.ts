import { getAddress, isAddress } from "ethers";
import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";

/**
 * An address in its checksummed form.
 *
 * @throws {@link InvalidArgumentError} if it is none; names are not looked up.
 */
export function requireAddress(argument: string, value: string): string {
  if (!isAddress(value))
    throw new InvalidArgumentError(
      argument,
      String(value),
      "Pass 0x and 40 hex digits; in mixed case their checksum must be right.",
    );
  return getAddress(value);
}
