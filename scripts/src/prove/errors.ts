/** The checker left a question open that it should have answered: its silence must not pass for a proof. */
export class CheckerError extends Error {
  override name = "CheckerError";
}
