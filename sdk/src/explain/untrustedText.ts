import { type BytesLike, decodeBase64, toUtf8Bytes, toUtf8String, Utf8ErrorFuncs } from "ethers";
import { cleanText } from "../errors/cleanText.ts";
import type { UntrustedText } from "./Explanation.ts";

const LIMIT = 500;
const INLINE = /^data:[^,]{0,100}?(;base64)?,/i;

/** Bytes of a text, fit to be shown; nothing for none. */
export function untrustedText(label: string, bytes: BytesLike): UntrustedText[] {
  const text = cleanText(toUtf8String(bytes, Utf8ErrorFuncs.replace), LIMIT);
  return text === "" ? [] : [{ label, text }];
}

/** A text, fit to be shown; nothing for none. */
export function shownText(label: string, text: string): UntrustedText[] {
  return untrustedText(label, toUtf8Bytes(text));
}

/** A file as its URI names it: its words if it stands in the URI itself, else the URI. Nothing is fetched. */
export function fileText(label: string, uri: string): UntrustedText[] {
  const [head, base64] = INLINE.exec(uri) ?? [];
  if (head === undefined) return shownText(`${label}'s URI`, uri);
  const body = uri.slice(head.length);
  try {
    return base64 === undefined ? shownText(label, decodeURIComponent(body)) : untrustedText(label, decodeBase64(body));
  } catch {
    return shownText(`${label}'s URI`, uri);
  }
}
