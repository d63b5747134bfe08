/** Something in the local stack or in a deployment stands in the way. The message names it and says what to do. */
export class StackError extends Error {
  override readonly name: string = "StackError";
  readonly remedy: string;

  constructor(problem: string, remedy: string, options?: ErrorOptions) {
    super(`${problem} ${remedy}`, options);
    this.remedy = remedy;
  }
}

/** Another process listens on a port that the stack was told to use. */
export class PortTakenError extends StackError {
  override readonly name = "PortTakenError";
  readonly port: number;

  constructor(port: number, purpose: string) {
    super(
      `Port ${port}, wanted for ${purpose}, is taken by another process.`,
      "Stop that process or choose another port (0 = any free one).",
    );
    this.port = port;
  }
}

/** A folder cannot be made or written to. */
export class FolderUnusableError extends StackError {
  override readonly name = "FolderUnusableError";
  readonly folder: string;

  constructor(folder: string, cause: unknown) {
    super(
      `The folder ${folder} cannot be written to: ${cause instanceof Error ? cause.message : String(cause)}.`,
      "Make room there and let this user write to it, or choose another folder.",
      { cause },
    );
    this.folder = folder;
  }
}

/** No JSON-RPC answer from a URL. Only the URL's origin is kept: the rest may hold an access key. */
export class RpcUnreachableError extends StackError {
  override readonly name = "RpcUnreachableError";
  readonly origin: string;

  constructor(url: string, cause?: unknown) {
    const origin = URL.canParse(url) ? new URL(url).origin : "(not a URL)";
    super(
      `The Ethereum RPC at ${origin} does not answer.`,
      "Check its URL, and that the node behind it is running.",
      cause === undefined ? undefined : { cause },
    );
    this.origin = origin;
  }
}

/** An RPC serves another chain than the one wanted. */
export class ChainMismatchError extends StackError {
  override readonly name = "ChainMismatchError";
  readonly expected: number;
  readonly actual: number;

  constructor(expected: number, actual: number) {
    super(
      `The RPC serves chain ${actual}, but chain ${expected} is wanted.`,
      `Point the URL at a node of chain ${expected}, or choose the network of chain ${actual}.`,
    );
    this.expected = expected;
    this.actual = actual;
  }
}

/** A child process ended by itself. */
export class ChildExitedError extends StackError {
  override readonly name = "ChildExitedError";
  readonly child: string;
  readonly exitCode: number | null;
  readonly lastLines: readonly string[];

  constructor(child: string, exitCode: number | null, logFile: string, lastLines: readonly string[]) {
    super(
      `The ${child} ended unexpectedly (exit code ${exitCode ?? "none"}).`,
      [`Read ${logFile}; its last lines are:`, ...lastLines.map((line) => `  ${line}`)].join("\n"),
    );
    this.child = child;
    this.exitCode = exitCode;
    this.lastLines = lastLines;
  }
}

/** A child process runs but did not become ready in time. */
export class ChildNotReadyError extends StackError {
  override readonly name = "ChildNotReadyError";
  readonly child: string;
  readonly seconds: number;

  constructor(child: string, seconds: number, logFile: string, lastLines: readonly string[]) {
    super(
      `The ${child} was not ready after ${seconds} s.`,
      [`Read ${logFile}; its last lines are:`, ...lastLines.map((line) => `  ${line}`)].join("\n"),
    );
    this.child = child;
    this.seconds = seconds;
  }
}

/** Another stack is alive in the same state folder. */
export class StateDirInUseError extends StackError {
  override readonly name = "StateDirInUseError";
  readonly stateDir: string;
  readonly pid: number;

  constructor(stateDir: string, pid: number) {
    super(
      `The state folder ${stateDir} is in use by process ${pid}.`,
      "Stop that process or choose another state folder.",
    );
    this.stateDir = stateDir;
    this.pid = pid;
  }
}
