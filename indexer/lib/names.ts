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

/** Events of the market's ABI that change nothing in the index, and why. */
export const IGNORED_EVENTS = {
  EIP712DomainChanged: "OpenZeppelin declares it for upgradeable domains; the market's never changes",
} as const;
