/** Length of the shortest round trip, exactly, by dynamic programming over sets of stops (Held and Karp). At most 16 stops. */
export function shortestRoute(stops: readonly (readonly [x: number, y: number])[]): number {
  const inner = stops.slice(1);
  const home = stops[0] ?? [0, 0];
  const full = (1 << inner.length) - 1;
  const best = new Map<number, number>();
  const key = (visited: number, last: number): number => visited * inner.length + last;
  for (const [last, stop] of inner.entries()) best.set(key(1 << last, last), manhattan(home, stop));
  for (let visited = 1; visited <= full; visited++) {
    for (const [last, from] of inner.entries()) {
      const here = best.get(key(visited, last));
      if (here === undefined) continue;
      for (const [next, to] of inner.entries()) {
        if (visited & (1 << next)) continue;
        const at = key(visited | (1 << next), next);
        best.set(at, Math.min(best.get(at) ?? Number.POSITIVE_INFINITY, here + manhattan(from, to)));
      }
    }
  }
  return Math.min(...inner.map((stop, last) => (best.get(key(full, last)) ?? 0) + manhattan(stop, home)));
}

const manhattan = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
