/** Where a brain is, and how long it may think. */
export type BrainOptions = {
  /** Base of an OpenAI-compatible API: `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly model: string;
  /** Sent as bearer token; local servers take any. */
  readonly key: string;
  /** Milliseconds that one answer may take. */
  readonly timeout: number;
};
