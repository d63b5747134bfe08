/** Exit code by which Ponder says that starting it again would not help. */
const FATAL = 1;
/** Words by which Ponder refuses the rows that are there. The first passes when the node has caught up, the second never. */
const AHEAD_OF_NODE = /cannot move backwards/;
const OF_ANOTHER_BUILD = /previously used by a different Ponder app/;

/**
 * What helps after Ponder ended by itself: starting it again, starting it on empty state, or nothing.
 * A local chain costs little to index again, so there rows that Ponder refuses are given up.
 *
 * @param code Exit code; null if a signal ended it.
 * @param lastLines Its last words.
 * @param isLocal True if a local chain is indexed.
 */
export function cureOf(code: number | null, lastLines: readonly string[], isLocal: boolean): "again" | "anew" | "none" {
  if (code !== FATAL) return "again";
  const said = lastLines.join("\n");
  if (isLocal && (AHEAD_OF_NODE.test(said) || OF_ANOTHER_BUILD.test(said))) return "anew";
  return AHEAD_OF_NODE.test(said) ? "again" : "none";
}
