import { keccak256, toUtf8Bytes } from "ethers";
import type { DocumentFile } from "./DocumentFile.ts";

/** A file to name in terms or a manifest. */
export type BuildFileParameters = {
  name: string;
  /** For instance `text/plain`. */
  mediaType: string;
  /** The file's bytes, or its text. */
  content: string | Uint8Array;
  /** True to send the text along; bytes never travel inline. */
  inline?: boolean;
};

/**
 * Names a file by its hash, and carries its text along if asked to.
 *
 * @example
 * ```ts
 * buildFile({ name: "answer.json", mediaType: "application/json", content: '{"sum":42}', inline: true });
 * ```
 */
export function buildFile({ name, mediaType, content, inline = false }: BuildFileParameters): DocumentFile {
  const hash = keccak256(typeof content === "string" ? toUtf8Bytes(content) : content);
  return inline && typeof content === "string" ? { name, mediaType, hash, inline: content } : { name, mediaType, hash };
}
