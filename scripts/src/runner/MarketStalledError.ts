/** The agents did not bring their work to an end. */
export class MarketStalledError extends Error {
  override readonly name = "MarketStalledError";

  /**
   * @param steps Steps taken.
   * @param running Jobs that have not ended.
   */
  constructor(steps: number, running: number) {
    super(`After ${steps} steps ${running} jobs have not ended. Try another --seed, more --agents or fewer --jobs.`);
  }
}
