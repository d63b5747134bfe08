import { Wallet } from "ethers";
import { KeyInvalidError } from "../errors/keyErrors.ts";

const KEY = /^(0x)?[0-9a-fA-F]{64}$/;

/**
 * The wallet of a private key in hex; blanks around it are dropped. No message ever shows it.
 *
 * @param source - Where it was read, for messages.
 */
export function parsePrivateKey(text: string, source: string): Wallet {
  const key = text.trim();
  if (!KEY.test(key)) throw new KeyInvalidError(source);
  try {
    return new Wallet(key.startsWith("0x") ? key : `0x${key}`);
  } catch {
    // Without its cause, which shows the key.
    throw new KeyInvalidError(source);
  }
}
