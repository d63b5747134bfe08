import { FileProblemError } from "./FileProblem.ts";

/** Largest file that is read, in bytes; the standards' files have about a thousand. */
const MAX_BYTES = 65_536;

const FORM = /^data:application\/json(?:;charset=utf-8)?(;base64)?,/i;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The text of a JSON file that stands in its URI: `data:application/json;base64,…`, or percent-encoded without `;base64`.
 *
 * @throws FileProblemError
 */
export function decodeDataUri(uri: string): string {
  // Checked first, so that a huge one costs nothing: base64 takes 4 characters for 3 bytes, percent-encoding at most 3 for 1.
  if (uri.length > 3 * MAX_BYTES) throw new FileProblemError("tooLarge");
  const form = FORM.exec(uri);
  if (form === null) throw new FileProblemError("badUri");
  const [head, base64] = form;
  const bytes = base64 === undefined ? fromPercent(uri.slice(head.length)) : fromBase64(uri.slice(head.length));
  if (bytes.length > MAX_BYTES) throw new FileProblemError("tooLarge");
  return decode(bytes);
}

function fromBase64(text: string): Uint8Array {
  if (!BASE64.test(text)) throw new FileProblemError("badBase64");
  return Buffer.from(text, "base64");
}

function fromPercent(text: string): Uint8Array {
  if (/%(?![0-9a-f]{2})/i.test(text)) throw new FileProblemError("badUri");
  const raw = Buffer.from(text, "utf8").toString("latin1");
  return Buffer.from(
    raw.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new FileProblemError("badUtf8");
  }
}
