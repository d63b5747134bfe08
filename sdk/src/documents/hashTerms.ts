import { keccak256 } from "ethers";
import { termsKind } from "./documentKinds.ts";
import { encodeDocument } from "./encodeDocument.ts";
import type { Terms } from "./Terms.ts";

/** The terms' canonical bytes, as they are published. */
export function encodeTerms(terms: Terms): Uint8Array {
  return encodeDocument(termsKind, terms);
}

/** The `termsHash` of postings and offers: keccak256 of the terms' canonical bytes. */
export function hashTerms(terms: Terms): string {
  return keccak256(encodeTerms(terms));
}
