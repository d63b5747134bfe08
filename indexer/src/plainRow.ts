/** Under this symbol Ponder's copy-on-write proxy has the row behind it. */
const BEHIND: unique symbol = Symbol.for("ponder:copyOnWrite") as never;

/**
 * A copy of a row that Ponder's store gave. What it gives is a proxy: every column read or spread out of it costs a call, and the
 * reducers spread whole rows; besides, it changes with the next write to the row. Without the symbol the copy is only slower.
 */
export function plainRow<T extends object>(row: T & { [BEHIND]?: T }): T {
  return { ...(row[BEHIND] ?? row) };
}

/** The same of a row that may not exist. */
export function plainRowOrNull<T extends object>(row: T | null): T | null {
  return row === null ? null : plainRow(row);
}
