/** The shortest makespan on three machines, exactly, by all pairs of loads that the first two can have. */
export function shortestSchedule(lengths: readonly number[]): number {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const width = total + 1;
  let reached = new Set([0]);
  for (const length of lengths) {
    reached = new Set([...reached].flatMap((loads) => [loads, loads + length, loads + length * width]));
  }
  const makespans = [...reached].map((loads) => {
    const first = loads % width;
    const second = Math.floor(loads / width);
    return Math.max(first, second, total - first - second);
  });
  return makespans.reduce((least, makespan) => Math.min(least, makespan));
}
