/** The environment does not say what to index. The message says what to set; Ponder prints it without a stack trace. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";

  constructor(message: string) {
    super(message);
    this.stack = "";
  }
}
