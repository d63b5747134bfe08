/** Bytes, as Ponder estimates them, of the rows that it keeps in memory in a backfill, unless `PONDER_CACHE_BYTES` says otherwise. */
const CACHE_BYTES = String(256 * 2 ** 20);

/**
 * What limits Ponder's cache of rows, as environment. Tables that are only written, of which the timeline is by far
 * the longest, are no part of it. Ponder's own limit, a fifth of the heap's, lets memory grow with the history. On PGlite its own stays: there even
 * an insert reads, so rows forgotten would be asked for one by one.
 */
export function cacheBytes(env: NodeJS.ProcessEnv): { PONDER_CACHE_BYTES?: string } {
  return env.DATABASE_URL ? { PONDER_CACHE_BYTES: env.PONDER_CACHE_BYTES ?? CACHE_BYTES } : {};
}
