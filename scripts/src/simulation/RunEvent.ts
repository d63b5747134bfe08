/** One act of an agent in a run. Nothing in it depends on the machine or the day; the same seed and scenario give the same events. */
export type RunEvent = {
  /** Number of the block in the run, from 1. */
  readonly step: number;
  /** Seconds of chain time since the run began. */
  readonly time: number;
  /** The job's number in the run, from 1; null for acts that concern none. */
  readonly job: number | null;
  /** The agent's name: its strategy and a number. */
  readonly actor: string;
  readonly strategy: string;
  /** What it did: the name of an intent's act. */
  readonly act: string;
  /** Token units that the act moves or offers, as decimal text; null if it names none. */
  readonly amount: string | null;
  /** The job's status after the act's block, `Done` for acts without a job, or the name of the error that refused it. */
  readonly outcome: string;
  /** Of a delivery: how good it is by the checker, 0 to 1; null of all other acts. */
  readonly quality: number | null;
};
