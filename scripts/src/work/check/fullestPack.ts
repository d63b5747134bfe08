/** The greatest value that fits, exactly, by dynamic programming over capacities. */
export function fullestPack(items: readonly (readonly [weight: number, value: number])[], capacity: number): number {
  const best = new Array<number>(capacity + 1).fill(0);
  for (const [weight, value] of items) {
    for (let room = capacity; room >= weight; room--) {
      best[room] = Math.max(best[room] ?? 0, (best[room - weight] ?? 0) + value);
    }
  }
  return best[capacity] ?? 0;
}
