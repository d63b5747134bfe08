import type { RegistryAddresses } from "../../registries/addressesOf.ts";
import type { ActName } from "../decode/Act.ts";
import type { RegistryActName } from "../decode/RegistryAct.ts";

/** A signature that binds money or rights. */
export type SignatureKind =
  | "Offer"
  | "Permit"
  | "Withdraw"
  | "Agreement"
  | "ReceiveWithAuthorization"
  | "AgentWalletSet";

/**
 * What a guard allows; everything else is refused. Amounts are whole tokens as decimal text such as `"12.5"`.
 *
 * A day is any 24 hours of chain time, not a calendar day: a fixed day would let twice its cap pass around midnight.
 */
export type Policy = {
  version: 1;
  chainId: number;
  /** The only market to call. */
  market: string;
  /** Its token; a market with another, or with other decimals, is refused. */
  token: { address: string; symbol: string; decimals: number };
  /** Functions of the market that may be called; an empty list means none. */
  functions: readonly ActName[];
  /**
   * The registries of agents (ERC-8004) that may be called, and their functions that may be; without it, none.
   *
   * `setAgentWallet`, `approve`, `setApprovalForAll`, `transferFrom` and `safeTransferFrom` give an agent's identity away, or where it is
   * paid: name them only while they are needed. A human is asked for each of them all the same.
   */
  registries?: RegistryAddresses & { functions: readonly RegistryActName[] };
  /** True if the market may be approved to pull from the wallet, by `approve` or a permit. */
  approvals: boolean;
  /** What may be signed beside transactions. */
  signatures: readonly SignatureKind[];
  /** Most that one transaction or signature may put at risk or give away. */
  maxPerTransaction: string;
  /** Most that all of one day may put at risk. */
  maxPerDay: string;
  /** Most that one day may put at risk with one counterparty; `"0"` refuses all that `counterparties` does not name. */
  maxPerCounterparty: string;
  /** The same for single accounts, by address. */
  counterparties?: Readonly<Record<string, string>>;
  /** Most that one day may move from the wallet into the account's own balance. */
  maxDepositPerDay: string;
  /** Most that the market may be approved for at once. */
  maxAllowance: string;
  /** Most jobs that may be open at once, offers that could still be hired included. */
  maxOpenJobs: number;
  /** A human is asked when a transaction or signature puts more than this at risk, or gives it away. */
  approvalAbove: string;
};
