import type { Intent } from "../agents/Intent.ts";

/** One act of an agent and what came of it. Nothing in it depends on the machine or the day. */
export type StoryLine = {
  /** The job's id; null for acts that concern none. */
  readonly job: string | null;
  /** The agent's name. */
  readonly actor: string;
  readonly act: Intent["act"];
  /** Whole tokens that the act moves or offers; null if it names none. */
  readonly amount: string | null;
  /** The job's status after the act's block, `Done` for acts without a job, or the name of the error that refused it. */
  readonly outcome: string;
};
