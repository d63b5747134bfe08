/** The index refused or did not answer. `remedy` says what to do next. */
export class IndexError extends Error {
  override readonly name = "IndexError";
  /** The API's word, or `unreachable` if there was no answer that could be read. */
  readonly code: string;
  readonly remedy: string;

  constructor(code: string, message: string, remedy: string) {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }
}
