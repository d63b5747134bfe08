/** The columns in which a row differs from what it was: Ponder copies and compares every column that it is given. */
export function changesOf<T extends object>(before: T, after: T): Partial<T> {
  const changes: Partial<T> = {};
  for (const column of Object.keys(after) as (keyof T)[]) {
    if (after[column] !== before[column]) changes[column] = after[column];
  }
  return changes;
}
