import { type BytesLike, toUtf8String, Utf8ErrorFuncs } from "ethers";
import { cleanText } from "../errors/cleanText.ts";
import type { UntrustedText } from "./Explanation.ts";

const LIMIT = 500;

/** Bytes of a text, fit to be shown; nothing for none. */
export function untrustedText(label: string, bytes: BytesLike): UntrustedText[] {
  const text = cleanText(toUtf8String(bytes, Utf8ErrorFuncs.replace), LIMIT);
  return text === "" ? [] : [{ label, text }];
}
