import type { Hex } from "viem";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Bytes as text, or null if they are not valid UTF-8 or hold NUL, which PostgreSQL cannot store. Never throws: the bytes are
 * written by strangers.
 *
 * @example readableText("0x6869") // "hi"
 */
export function readableText(bytes: Hex): string | null {
  try {
    const text = utf8.decode(Buffer.from(bytes.slice(2), "hex"));
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}
