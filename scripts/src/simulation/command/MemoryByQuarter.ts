const MIB = 2 ** 20;

/** Mean resident memory of this process while the first, second, third and last quarter of a run's jobs ended. */
export class MemoryByQuarter {
  readonly #quarters = [0, 1, 2, 3].map(() => ({ sum: 0, count: 0 }));

  /** After each block; both numbers as in `Progress`. */
  add(
    { settled, jobs }: { readonly settled: number; readonly jobs: number },
    resident = process.memoryUsage.rss(),
  ): void {
    const quarter = this.#quarters[Math.min(3, Math.floor((4 * settled) / jobs))];
    if (quarter === undefined) return;
    quarter.sum += resident;
    quarter.count += 1;
  }

  /** MiB by quarter; 0 for a quarter in which no block was mined. */
  get means(): number[] {
    return this.#quarters.map(({ sum, count }) => (count === 0 ? 0 : Math.round(sum / count / MIB)));
  }
}
