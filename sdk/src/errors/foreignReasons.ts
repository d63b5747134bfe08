import { type ContractErrorName, remedies } from "./remedies.ts";

/** Texts with which ERC-8004's live registries revert, and what the errors of ours are called that say the same. */
const sameAs: Readonly<Record<string, ContractErrorName>> = {
  "Not authorized": "ERC721InsufficientApproval",
  "reserved key": "MetadataKeyReserved",
  "bad wallet": "AgentWalletZero",
  expired: "AgentWalletDeadlinePassed",
  "deadline too far": "AgentWalletDeadlineTooFar",
  "invalid wallet sig": "SignatureInvalid",
  "Agent does not exist": "ERC721NonexistentToken",
  "Self-feedback not allowed": "FeedbackClientRefused",
  "index must be > 0": "FeedbackNotFound",
  "index out of bounds": "FeedbackNotFound",
  "Already revoked": "RevocationRepeated",
  "Empty URI": "ResponseURIEmpty",
  "clientAddresses required": "SummaryClientsMissing",
  "bad validator": "ValidationRequestIncomplete",
  exists: "ValidationRequestTaken",
  unknown: "ValidationRequestNotFound",
  "not validator": "ValidationCallerRefused",
  "resp>100": "ValidationResponseTooLarge",
};

/** What to do about a text of a live registry; undefined for any other text. */
export function foreignRemedy(reason: string): string | undefined {
  const name = Object.hasOwn(sameAs, reason) ? sameAs[reason] : undefined;
  return name === undefined ? undefined : remedies[name];
}
