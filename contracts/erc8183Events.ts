/** Events that all generations share. */
const COMMON = [
  "event JobFunded(uint256 indexed jobId, address indexed client, uint256 amount)",
  "event JobSubmitted(uint256 indexed jobId, address indexed provider, bytes32 deliverable)",
  "event JobCompleted(uint256 indexed jobId, address indexed evaluator, bytes32 reason)",
  "event JobRejected(uint256 indexed jobId, address indexed rejector, bytes32 reason)",
  "event JobExpired(uint256 indexed jobId)",
  "event PaymentReleased(uint256 indexed jobId, address indexed recipient, uint256 amount)",
  "event Refunded(uint256 indexed jobId, address indexed client, uint256 amount)",
  "event EvaluatorFeePaid(uint256 indexed jobId, address indexed evaluator, uint256 amount)",
  "event HookWhitelistUpdated(address indexed hook, bool status)",
] as const;

const JOB_CREATED =
  "event JobCreated(uint256 indexed jobId, address indexed client, address indexed provider, address evaluator, uint256 expiredAt, address hook)";
const PLATFORM_FEE_PAID = "event PlatformFeePaid(uint256 indexed jobId, address indexed treasury, uint256 amount)";
const WITH_AGENT = "event ProviderSet(uint256 indexed jobId, address indexed provider, uint256 agentId)";
const WITH_TOKEN = "event BudgetSet(uint256 indexed jobId, address indexed token, uint256 amount)";

/**
 * Events of foreign ERC-8183 contracts, by generation, as signatures.
 *
 * - V0: the merged text and its first reference code (`ethereum/ERCs:ERCS/erc-8183.md`; `erc-8183/base-contracts:contracts/AgenticCommerce.sol`
 *   at 1048d916). Live in Virtuals' ACP v2 (`Virtual-Protocol/acp-node-v2:src/core/acpAbi.ts`) and, with the second form of `JobFunded`, BNB Chain's kernel
 *   (`bnb-chain/bnbagent-sdk:abis/AgenticCommerce.json`). Its platform fee has no event.
 * - V1: the reference code with a token per job (`contracts/AgenticCommerce.sol` at c67e160).
 * - V2: "claims and authorizations" (`contracts/ERC8183.sol`, `contracts/ERC8183WithAuthorization.sol`, `eip.md` of pull request 24).
 */
export const ERC8183_EVENTS = {
  V0: [
    ...COMMON,
    JOB_CREATED,
    "event ProviderSet(uint256 indexed jobId, address indexed provider)",
    "event BudgetSet(uint256 indexed jobId, uint256 amount)",
    "event JobFunded(uint256 indexed jobId, address indexed client, address indexed provider, uint256 amount)",
  ],
  V1: [...COMMON, JOB_CREATED, WITH_AGENT, WITH_TOKEN, PLATFORM_FEE_PAID],
  V2: [
    ...COMMON,
    "event JobCreated(uint256 indexed jobId, address indexed client, address indexed provider, address evaluator, uint48 expiredAt, address hook, uint256 providerAgentId, string description)",
    WITH_AGENT,
    WITH_TOKEN,
    PLATFORM_FEE_PAID,
    "event PayoutReceiverSet(uint256 indexed jobId, address indexed receiver)",
    "event Disbursed(uint256 indexed jobId, address indexed receiver, bytes4 selector, uint256 amount)",
    "event Settled(uint256 indexed jobId, uint256 cumulativeAmount, uint256 delta)",
    "event ClaimSubmitted(uint256 indexed jobId, address indexed provider, uint256 cumulativeAmount, uint256 delta, bytes32 deliverable, bytes optParams)",
    "event ClaimSettled(uint256 indexed jobId, address indexed settler, uint256 cumulativeAmount, uint256 delta, bytes32 deliverable)",
    "event ClaimApproved(uint256 indexed jobId, address indexed approver, uint256 cumulativeAmount, uint256 delta, bytes32 deliverable)",
    "event ClaimRejected(uint256 indexed jobId, address indexed rejector, bytes32 reason)",
    "event AuthorizationUsed(address indexed signer, bytes32 indexed nonce)",
    "event AuthorizationCanceled(address indexed signer, bytes32 indexed nonce)",
    "event EmergencyWithdraw(address indexed token, address indexed to, uint256 amount)",
  ],
} as const;
