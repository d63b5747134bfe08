import type { SeededBug } from "../SeededBug.ts";

const IDENTITY = "contracts/src/erc8004/IdentityRegistry.sol";
const REPUTATION = "contracts/src/erc8004/ReputationRegistry.sol";
const STORE = "contracts/src/erc8004/FeedbackStore.sol";
const VALIDATION = "contracts/src/erc8004/ValidationRegistry.sol";

/** Mistakes in the registries of agents. */
export const REGISTRY_BUGS: readonly SeededBug[] = [
  {
    name: "The first agent has the id 1.",
    breaks: "RegistryInvariantTest.invariant_IdsCountFromZero",
    file: IDENTITY,
    original: "agentId = _nextId++;",
    replacement: "agentId = ++_nextId;",
  },
  {
    name: "An agent's wallet outlives its transfer.",
    breaks: "RegistryInvariantTest.invariant_WalletIsTheRegistrantOrProved",
    file: IDENTITY,
    original: "if (from != address(0)) _setWallet(agentId, address(0));",
    replacement: "",
  },
  {
    name: "A wallet's signature can be used again.",
    breaks: "RegistryInvariantTest.invariant_WalletSignatureHoldsOnceInTimeAndPlace",
    file: IDENTITY,
    original: "_usedProofs[digest] = true;",
    replacement: "",
  },
  {
    name: "A wallet's signature holds on any chain and in any registry.",
    breaks: "RegistryInvariantTest.invariant_WalletSignatureHoldsOnceInTimeAndPlace",
    file: IDENTITY,
    original: "_hashTypedDataV4(keccak256(abi.encode(WALLET_TYPEHASH, agentId, newWallet, owner, deadline)))",
    replacement: "keccak256(abi.encode(WALLET_TYPEHASH, agentId, newWallet, owner, deadline))",
  },
  {
    name: "Anybody may write about an agent.",
    breaks: "RegistryInvariantTest.invariant_OnlyWhoActsForAnAgentWrites",
    file: IDENTITY,
    original: "_checkAuthorized(owner, msg.sender, agentId);",
    replacement: "_requireOwned(agentId);",
  },
  {
    name: "An agent's owner may rate it.",
    breaks: "RegistryInvariantTest.invariant_NobodyRatesItsOwnAgent",
    file: REPUTATION,
    original: "if (_actsFor(msg.sender, agentId)) revert FeedbackClientRefused(agentId, msg.sender);",
    replacement: "_actsFor(msg.sender, agentId);",
  },
  {
    name: "A client's third feedback is told but not kept.",
    breaks: "RegistryInvariantTest.invariant_FeedbackIsKeptAndNumbered",
    file: REPUTATION,
    original: "given.push(Feedback(value, valueDecimals, false, tag1, tag2));",
    replacement: "if (given.length < 2) given.push(Feedback(value, valueDecimals, false, tag1, tag2));",
  },
  {
    name: "Feedback can be revoked again.",
    breaks: "RegistryInvariantTest.invariant_FeedbackIsRevokedOnceByItsClient",
    file: REPUTATION,
    original: "if (feedback.isRevoked) revert RevocationRepeated(agentId, msg.sender, feedbackIndex);",
    replacement: "",
  },
  {
    name: "Revoked feedback still counts.",
    breaks: "RegistryInvariantTest.invariant_SummaryIsTheNaiveMean",
    file: STORE,
    original: "if (feedback.isRevoked && !includeRevoked) continue;",
    replacement: "",
  },
  {
    name: "A client is listed once for each feedback.",
    breaks: "RegistryInvariantTest.invariant_ClientsAreListedOnce",
    file: REPUTATION,
    original: "if (given.length == 0) _clients[agentId].push(msg.sender);",
    replacement: "_clients[agentId].push(msg.sender);",
  },
  {
    name: "Responses are not counted for the client.",
    breaks: "RegistryInvariantTest.invariant_ResponsesAddUp",
    file: REPUTATION,
    original: "_countResponse(agentId, clientAddress, 0);",
    replacement: "",
  },
  {
    name: "A later request takes the hash of an earlier one.",
    breaks: "RegistryInvariantTest.invariant_HashBelongsToItsFirstRequest",
    file: VALIDATION,
    original: "if (holder != address(0)) revert ValidationRequestTaken(requestHash, validation.agentId, holder);",
    replacement: "",
  },
  {
    name: "Anybody may respond.",
    breaks: "RegistryInvariantTest.invariant_ResponseIsTheValidatorsLatest",
    file: VALIDATION,
    original: "if (msg.sender != validator) revert ValidationCallerRefused(msg.sender, validator);",
    replacement: "",
  },
  {
    name: "A request without response counts as a response of 0.",
    breaks: "RegistryInvariantTest.invariant_ValidationSummaryIsTheNaiveMean",
    file: VALIDATION,
    original: "validation.lastUpdate == 0 || ",
    replacement: "",
  },
  {
    name: "A request is listed with who asks instead of who is asked.",
    breaks: "RegistryInvariantTest.invariant_EveryRequestIsListed",
    file: VALIDATION,
    original: "_requestsTo[validatorAddress].push(requestHash);",
    replacement: "_requestsTo[msg.sender].push(requestHash);",
  },
];
