/**
 * Why feedback is verified, or why not. `settledJob`: a job stands behind it. `agentUnknown`, `walletMissing`: there is no such agent, or it
 * has no wallet that could have worked. `proofWrong`: its file names a job that is not settled, or not between these two. `jobUsed`: the job that its
 * file names stands behind other feedback. `noJob`: its file names none, and none is left between these two.
 */
export const FEEDBACK_VERDICTS = [
  "settledJob",
  "agentUnknown",
  "walletMissing",
  "proofWrong",
  "jobUsed",
  "noJob",
] as const;

export type FeedbackVerdict = (typeof FEEDBACK_VERDICTS)[number];

/** As agent0's public subgraph calls them. */
export const VALIDATION_STATUSES = ["PENDING", "COMPLETED"] as const;

/** Ways of settlement that say something of client and provider; an agreement or a silent evaluator does not. */
export const TELLING_HOWS = ["Paid", "Refunded", "Withdrawn", "Ruled", "Conceded"] as const;

/** Events of the registries' ABIs that change nothing in the index, and why. */
export const IGNORED_REGISTRY_EVENTS = {
  Approval: "who may write for an agent is asked of the registry, not of the index",
  ApprovalForAll: "who may write for an agent is asked of the registry, not of the index",
  MetadataUpdate: "ERC-4906's notice for wallets; URIUpdated says what changed",
  BatchMetadataUpdate: "ERC-4906's notice for wallets; the registries never emit it",
  EIP712DomainChanged: "OpenZeppelin declares it for upgradeable domains; the registry's never changes",
} as const;
