/** The index cannot be run as things are. The message names the cause and says what to do. */
export class SupervisorError extends Error {
  override readonly name: string = "SupervisorError";
}

/** Another process listens on the port that the index was told to serve. */
export class PortTakenError extends SupervisorError {
  override readonly name = "PortTakenError";
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port}, wanted for the index, is taken by another process. Stop it, or choose another --port.`);
    this.port = port;
  }
}

/** Ponder gave up in a way that starting it again would not mend. */
export class PonderStoppedError extends SupervisorError {
  override readonly name = "PonderStoppedError";
  readonly exitCode: number | null;
  readonly lastLines: readonly string[];

  constructor(exitCode: number | null, lastLines: readonly string[]) {
    super(
      [
        `Ponder gave up (exit code ${exitCode ?? "none"}). Mend what its last lines say, then start again:`,
        ...lastLines.map((line) => `  ${line}`),
      ].join("\n"),
    );
    this.exitCode = exitCode;
    this.lastLines = lastLines;
  }
}

/** A chain took back blocks that had counted as final, so what is indexed cannot be mended in place. */
export class HistoryRewrittenError extends SupervisorError {
  override readonly name = "HistoryRewrittenError";
  readonly chainId: number;
  readonly block: number;

  constructor(chainId: number, block: number) {
    super(
      `Chain ${chainId} took back block ${block}, which had counted as final. Check the node; if it is right, index again under a new --schema.`,
    );
    this.chainId = chainId;
    this.block = block;
  }
}
