/** Values of the contract's enum `JobStatus`, in its order. */
export const JOB_STATUSES = ["Open", "Funded", "Submitted", "Completed", "Rejected", "Expired", "Disputed"] as const;

/** Values of the contract's enum `How`, in its order. */
export const HOWS = ["Paid", "Refunded", "Withdrawn", "Ruled", "Conceded", "Split", "Agreed"] as const;

/** Events that belong to one job and enter its timeline. `EvaluatorFeePaid` comes from foreign contracts only. */
export const JOB_EVENT_NAMES = [
  "JobCreated",
  "ProviderSet",
  "BudgetSet",
  "TermsPublished",
  "BidPlaced",
  "Hired",
  "JobFunded",
  "JobSubmitted",
  "Delivered",
  "Disputed",
  "JobCompleted",
  "JobRejected",
  "JobExpired",
  "Settled",
  "PaymentReleased",
  "Refunded",
  "Credited",
  "PlatformFeePaid",
  "EvaluatorFeePaid",
  "Rated",
] as const;

/** What anybody may do with a running job whose turn is over. */
export const NEXT_ACTS = ["claimRefund", "claimPayment", "claimSplit"] as const;

/** Generations of ERC-8183's events: merged text, reference code, "claims and authorizations". */
export const GENERATIONS = ["V0", "V1", "V2"] as const;

export type Generation = (typeof GENERATIONS)[number];

/** Events of the market's ABI that change nothing in the index, and why. */
export const IGNORED_EVENTS = {
  EIP712DomainChanged: "OpenZeppelin declares it for upgradeable domains; the market's never changes",
} as const;

/** Events of foreign ERC-8183 contracts that change nothing in the index, and why. */
export const FOREIGN_IGNORED_EVENTS = {
  HookWhitelistUpdated: "administration of the contract, of no one job",
  PayoutReceiverSet: "PaymentReleased names who was paid",
  Disbursed: "a callback after a payment that PaymentReleased names",
  Settled: "a partial settlement, whose money PaymentReleased and the fees name",
  ClaimSubmitted: "moves no money and changes no state",
  ClaimSettled: "its money is named by PaymentReleased and the fees",
  ClaimApproved: "its money is named by PaymentReleased and the fees",
  ClaimRejected: "moves no money and changes no state",
  AuthorizationUsed: "the act that was signed has its own event",
  AuthorizationCanceled: "moves no money and changes no state",
  EmergencyWithdraw: "takes from the contract, from no one job; totals go on saying what its jobs are owed",
} as const;
