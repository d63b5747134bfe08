import { keccak256 } from "ethers";
import { writeDataUri } from "../../documents/dataUri.ts";
import type { DocumentKind } from "../../documents/documentKinds.ts";
import { encodeDocument } from "../../documents/encodeDocument.ts";

/** A checked file as the URI in which it stands, and keccak256 of its bytes. */
export function fileInUri<T>(kind: DocumentKind<T>, file: T): { uri: string; hash: string } {
  const bytes = encodeDocument(kind, file);
  return { uri: writeDataUri(bytes), hash: keccak256(bytes) };
}
