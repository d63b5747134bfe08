import { decodeBase64, encodeBase64 } from "ethers";
import { DocumentProblemError } from "./DocumentProblemError.ts";

const FORM = /^data:application\/json(?:;charset=utf-8)?(;base64)?,/i;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const PERCENT = 0x25;

/** A JSON file as the URI in which it stands. */
export function writeDataUri(bytes: Uint8Array): string {
  return `data:application/json;base64,${encodeBase64(bytes)}`;
}

/**
 * The bytes of a JSON file that stands in its URI: `data:application/json;base64,…`, or percent-encoded without `;base64`. Nothing is
 * fetched.
 *
 * @throws {@link DocumentProblemError}
 */
export function readDataUri(uri: string, maxBytes: number): Uint8Array {
  if (!/^data:/i.test(uri)) throw new DocumentProblemError("elsewhere");
  // Checked first, so that a huge one costs nothing: base64 takes 4 characters for 3 bytes, percent-encoding at most 3 for 1.
  if (uri.length > 3 * maxBytes) throw new DocumentProblemError("tooLarge");
  const form = FORM.exec(uri);
  if (form === null) throw new DocumentProblemError("badUri");
  const [head, base64] = form;
  const body = uri.slice(head.length);
  return base64 === undefined ? fromPercent(body) : fromBase64(body);
}

function fromBase64(text: string): Uint8Array {
  if (!BASE64.test(text)) throw new DocumentProblemError("badBase64");
  return decodeBase64(text);
}

function fromPercent(text: string): Uint8Array {
  if (/%(?![0-9a-f]{2})/i.test(text)) throw new DocumentProblemError("badUri");
  const raw = new TextEncoder().encode(text);
  const bytes: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const byte = raw[i] ?? 0;
    if (byte !== PERCENT) bytes.push(byte);
    else {
      bytes.push(Number.parseInt(String.fromCharCode(raw[i + 1] ?? 0, raw[i + 2] ?? 0), 16));
      i += 2;
    }
  }
  return Uint8Array.from(bytes);
}
