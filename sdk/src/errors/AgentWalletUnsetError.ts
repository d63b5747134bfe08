import { MarketError } from "./MarketError.ts";

/** An agent was registered, and its owner is still its wallet: the second step failed; `cause` says why. */
export class AgentWalletUnsetError extends MarketError {
  override readonly name = "AgentWalletUnsetError";
  readonly agentId: bigint;
  /** Where the agent is paid until its wallet is set. */
  readonly owner: string;

  constructor(agentId: bigint, owner: string, options?: ErrorOptions) {
    super(
      `Agent ${agentId} was registered, but it is still paid at ${owner}: its wallet was not set.`,
      "Do not register it again: set its wallet with setAgentWallet.",
      options,
    );
    this.agentId = agentId;
    this.owner = owner;
  }
}
