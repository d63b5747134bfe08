/** Under this symbol Ponder's copy-on-write proxy has the row behind it. */
const BEHIND: unique symbol = Symbol.for("ponder:copyOnWrite") as never;

/**
 * A copy of a row that `db.find` returned. What `find` gives is a proxy: every column read or spread out of it costs a call, and the
 * reducers spread whole rows; besides, it changes with the next write to the row. Without the symbol the copy is only slower.
 */
export function plainRow<T extends object>(row: (T & { [BEHIND]?: T }) | null): T | null {
  return row === null ? null : { ...(row[BEHIND] ?? row) };
}
