/** How far a part of the index is. */
export type Progress = {
  readonly part: string;
  /** Changes with every step forward. */
  readonly mark: string;
  /** True if there is nothing left to do. */
  readonly isDone: boolean;
};

/** Tells when an index stands still although there is work to do. */
export class StallWatch {
  readonly #seconds: number;
  readonly #seen = new Map<string, { mark: string; since: number }>();

  /** @param seconds How long it may stand still. */
  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** @param now Milliseconds of a clock that never goes back. */
  isStalled(parts: readonly Progress[], now: number = performance.now()): boolean {
    return parts.some(({ part, mark, isDone }) => {
      const seen = this.#seen.get(part);
      if (isDone || seen === undefined || seen.mark !== mark) {
        this.#seen.set(part, { mark, since: now });
        return false;
      }
      return now - seen.since >= this.#seconds * 1000;
    });
  }
}
