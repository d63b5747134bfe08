/** Under this symbol Ponder's copy-on-write proxy has the row behind it. */
const BEHIND: unique symbol = Symbol.for("ponder:copyOnWrite") as never;

/**
 * The row behind what Ponder's store gives, to be read at once and never written: what the store gives is a proxy, through which every
 * column read costs a call, and the row behind it changes with the next write. Without the symbol reading is only slower.
 */
export function plainRow<T extends object>(row: T & { [BEHIND]?: T }): T {
  return row[BEHIND] ?? row;
}
