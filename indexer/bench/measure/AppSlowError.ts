/** A measured app did not get on. */
export class AppSlowError extends Error {
  override readonly name = "AppSlowError";
  readonly milliseconds: number;

  constructor(what: string, milliseconds: number) {
    super(
      `The app did not ${what} within ${milliseconds / 1_000} s: run a smaller size, or look at the machine's load`,
    );
    this.milliseconds = milliseconds;
  }
}
