/** The environment does not say what to index. The message says what to set. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}
