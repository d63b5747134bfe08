import { createHash } from "node:crypto";
import type { IndexState } from "../IndexState.ts";

/**
 * A strong validator for every answer that is a function of its address and the index's state: the blocks indexed, and the
 * version of the API itself, so that an upgrade invalidates what clients keep.
 *
 * @param version Short, for it is hashed with every request: a digest of the OpenAPI document, say.
 */
export function etagOf(state: IndexState, version: string): string {
  const hash = createHash("sha256").update(version);
  for (const { chainId, version } of state.chains) hash.update(`\n${chainId} ${version}`);
  return `"${hash.digest("base64url").slice(0, 22)}"`;
}
