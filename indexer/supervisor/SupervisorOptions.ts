/** How a supervisor runs; times in seconds. */
export type SupervisorOptions = {
  /** Schema of our tables. */
  readonly schema: string;
  /** What follows `ponder start`. */
  readonly ponderArguments: readonly string[];
  /** Pause between two looks at the nodes; undefined for what suits them. */
  readonly watchEvery: number | undefined;
  /** How long a node may be silent before the index answers 503. */
  readonly silence: number;
  /** How long the index may stand still with work to do before Ponder is started again. */
  readonly stall: number;
};
