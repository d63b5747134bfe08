/** Tells when an index stands still although its chains go on. */
export class StallWatch {
  readonly #seconds: number;
  readonly #seen = new Map<number, { block: number; since: number }>();

  /** @param seconds How long it may stand still. */
  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /**
   * @param indexed Last indexed block by chain id.
   * @param heights The nodes' newest blocks by chain id.
   * @param now Milliseconds of a clock that never goes back.
   */
  isStalled(
    indexed: ReadonlyMap<number, number>,
    heights: ReadonlyMap<number, number>,
    now: number = performance.now(),
  ): boolean {
    return [...indexed].some(([chainId, block]) => {
      const seen = this.#seen.get(chainId);
      const isDone = block >= (heights.get(chainId) ?? 0);
      if (isDone || seen === undefined || seen.block !== block) {
        this.#seen.set(chainId, { block, since: now });
        return false;
      }
      return now - seen.since >= this.#seconds * 1000;
    });
  }
}
