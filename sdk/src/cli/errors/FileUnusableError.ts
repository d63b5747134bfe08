import { MarketError } from "../../errors/MarketError.ts";

/** A file that was named cannot be read or written, or does not hold what it should. */
export class FileUnusableError extends MarketError {
  override readonly name = "FileUnusableError";
  readonly file: string;

  constructor(file: string, problem: string, remedy: string, options?: ErrorOptions) {
    super(`${file} ${problem}.`, remedy, options);
    this.file = file;
  }
}
