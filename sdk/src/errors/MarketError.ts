/**
 * The base of every error of this package. Its message says what happened, then what to do next.
 *
 * @example
 * ```ts
 * try {
 *   await market.accept({ jobId: 7n });
 * } catch (error) {
 *   if (error instanceof MarketError) console.error(error.name, error.remedy);
 * }
 * ```
 */
export class MarketError extends Error {
  override readonly name: string = "MarketError";
  /** What to do next, in one or two sentences. */
  readonly remedy: string;

  /**
   * @param what - What happened, as a sentence.
   * @param remedy - What to do next.
   */
  constructor(what: string, remedy: string, options?: ErrorOptions) {
    super(`${what} ${remedy}`, options);
    this.remedy = remedy;
  }

  /** Where the error stands in the catalogue (`docs/errors.md`; in the package `dist/errors.md`), for instance `errors.md#wrongchainerror`. */
  get docs(): string {
    return `errors.md#${this.name.toLowerCase()}`;
  }
}
