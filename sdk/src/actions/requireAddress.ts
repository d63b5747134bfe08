import { getAddress, isAddress } from "ethers";
import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";

/**
 * An address in its checksummed form.
 *
 * @throws {@link InvalidArgumentError} if it is none; names are not looked up.
 */
export function requireAddress(argument: string, value: string): string {
  if (!isAddress(value))
    throw new InvalidArgumentError(argument, String(value), "Pass a 20-byte address, 0x and 40 hex digits.");
  return getAddress(value);
}
