/** A supervised child process. Its output goes to `logFile`; it ends when the process that started it ends. */
export type Child = {
  /** What it is, in words that fit after "the". */
  readonly name: string;
  /** Id of the supervisor, which is also the id of the child's process group. */
  readonly pid: number;
  readonly logFile: string;
  /** Resolves with the exit code once the child has ended; never rejects. */
  readonly exited: Promise<number | null>;
  /** Everything it has written so far. */
  readLog(): string;
  /** Ends it and all its descendants, and waits until they are gone. Safe to call twice. */
  stop(): Promise<void>;
};
