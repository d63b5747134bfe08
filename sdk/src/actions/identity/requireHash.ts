import { isHexString, ZeroHash } from "ethers";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";

/**
 * A hash in lower case, as the registries' events and documents have it; zero where none was given.
 *
 * @throws {@link InvalidArgumentError} if it is no hash.
 */
export function requireHash(argument: string, hash: string = ZeroHash): string {
  if (isHexString(hash, 32)) return hash.toLowerCase();
  throw new InvalidArgumentError(argument, String(hash), "Pass 0x and 64 hex digits.");
}
