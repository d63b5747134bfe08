import { encodeBytes32String, isHexString, ZeroHash } from "ethers";
import { InvalidArgumentError } from "../errors/InvalidArgumentError.ts";

const MAX_BYTES = 31;

/**
 * A short text as the 32 bytes that the contract takes; 32 bytes as hex, for instance a hash, pass as they are.
 *
 * @throws {@link InvalidArgumentError} if the text is longer than 31 bytes.
 */
export function encodeNote(argument: string, note: string | undefined): string {
  if (note === undefined) return ZeroHash;
  if (isHexString(note, 32)) return note;
  if (!note.isWellFormed() || new TextEncoder().encode(note).length > MAX_BYTES) {
    throw new InvalidArgumentError(
      argument,
      note,
      `Pass at most ${MAX_BYTES} bytes of text, or the hash of a longer one.`,
    );
  }
  return encodeBytes32String(note);
}
