import { keccak256 } from "ethers";
import { manifestKind } from "./documentKinds.ts";
import { encodeDocument } from "./encodeDocument.ts";
import type { Manifest } from "./Manifest.ts";

/** The manifest's canonical bytes, as they are delivered. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  return encodeDocument(manifestKind, manifest);
}

/** The `deliverable` of a submission: keccak256 of the manifest's canonical bytes. */
export function hashManifest(manifest: Manifest): string {
  return keccak256(encodeManifest(manifest));
}
