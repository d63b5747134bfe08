/** The index changed each time while it was read. */
export class IndexMovingError extends Error {
  override readonly name = "IndexMovingError";

  /** @param attempts Times that it was read. */
  constructor(attempts: number) {
    super(`The market changed during each of ${attempts} reads of the index. Reconcile again when it is quieter.`);
  }
}
