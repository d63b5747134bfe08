import { MarketError } from "./MarketError.ts";

const REASONS = {
  jobUnsettled: [
    "the job is not settled, or was not hired",
    "Wait until it has ended, or give the feedback without a job.",
  ],
  endingSilent: [
    "an agreement, or a split that a silent evaluator left, says nothing of its parties",
    "Give the feedback without a job: nobody will take it for verified.",
  ],
  jobOfOthers: [
    "the signer was no party of the job, and has no mandate of the party that may speak",
    "Sign as that party, or as its operator.",
  ],
  walletMissing: ["the agent has no wallet", "Ask its owner to set one with setAgentWallet."],
  walletElsewhere: [
    "the agent's wallet is neither the job's client nor its provider",
    "Name the agent that is paid where the job was, or another job.",
  ],
} as const;

/** Why no job stands behind a feedback. */
export type UnbackedReason = keyof typeof REASONS;

/** The index would not take the job that was named as proof of a feedback, so nothing was sent. */
export class FeedbackUnbackedError extends MarketError {
  override readonly name = "FeedbackUnbackedError";
  readonly agentId: bigint;
  readonly jobId: bigint;
  readonly reason: UnbackedReason;

  constructor(agentId: bigint, jobId: bigint, reason: UnbackedReason, options?: ErrorOptions) {
    const [why, remedy] = REASONS[reason];
    super(`Job ${jobId} does not stand behind feedback about agent ${agentId}: ${why}.`, remedy, options);
    this.agentId = agentId;
    this.jobId = jobId;
    this.reason = reason;
  }
}
