import { isHexString } from "ethers";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";

/** A hash as typed. */
export function parseHash(text: string): string {
  if (isHexString(text, 32)) return text.toLowerCase();
  throw new InvalidArgumentError("a hash", text, "Pass 0x and 64 hex digits.");
}
