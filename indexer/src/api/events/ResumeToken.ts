import { createHash } from "node:crypto";

/**
 * A place in a chain's history, as it travels in a stream's `id:` field and comes back in `last-event-id`.
 *
 * `<cursor>` alone names a place that no reorganisation can touch, or that the caller does not want verified. Otherwise
 * `<cursor>.<base>.<digest>`: the digest covers every event after `base`, which was final when it was sent, up to `cursor`. Whoever
 * comes back with it learns whether exactly this history still holds, from any replica and after any restart.
 */
export type ResumeToken = { cursor: bigint; proof: { base: bigint; digest: string } | null };

const TOKEN = /^(\d{1,78})(?:\.(\d{1,78})\.([0-9a-f]{16}))?$/;

/** Reads a token; undefined if it is none. */
export function parseToken(text: string): ResumeToken | undefined {
  const [, cursor, base, digest] = TOKEN.exec(text) ?? [];
  if (cursor === undefined) return undefined;
  const proof = base !== undefined && digest !== undefined ? { base: BigInt(base), digest } : null;
  return { cursor: BigInt(cursor), proof };
}

/** Writes a token. */
export function formatToken({ cursor, proof }: ResumeToken): string {
  return proof === null ? String(cursor) : `${cursor}.${proof.base}.${proof.digest}`;
}

/** The digest after one more event. Begin with the empty string. */
export function addToDigest(digest: string, event: string): string {
  return createHash("sha256").update(`${digest} ${event}`).digest("hex").slice(0, 16);
}
