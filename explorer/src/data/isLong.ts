/** Pages of a list that are read again whenever something happens; of a longer one that would be a flood. */
const MOST = 3;

/** True for the answer of a list of which the reader has read on so far that it stays as it was read. */
export function isLong(data: unknown): boolean {
  const { pages } = (data ?? {}) as { pages?: unknown[] };
  return (pages?.length ?? 0) > MOST;
}
