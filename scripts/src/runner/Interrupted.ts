/** The user ended the run. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  /** Exit code by the shells' custom: 128 and the signal's number. */
  readonly exitCode: number;

  constructor(signal: "SIGINT" | "SIGTERM") {
    super("Interrupted.");
    this.exitCode = signal === "SIGINT" ? 130 : 143;
  }
}
