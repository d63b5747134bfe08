/** A way to reach an agent, for instance of name `web`, `A2A`, `MCP` or `surety`. */
export type AgentService = {
  name: string;
  endpoint: string;
  version?: string;
  /** What the agent is good at, a word each. */
  skills?: string[];
  domains?: string[];
  /** Of a service `surety`: from how much on the agent works, in whole tokens, for instance `"2.50"`. */
  price?: string;
};

/** An agent's registration file as ERC-8004 has it (`registration-v1`). */
export type RegistrationFile = {
  type: "https://eips.ethereum.org/EIPS/eip-8004#registration-v1";
  name: string;
  description: string;
  /** URI of a picture; may be empty. */
  image: string;
  services?: AgentService[];
  x402Support?: boolean;
  active?: boolean;
  /** Under which ids the agent is registered; `agentRegistry` is `eip155:<chainId>:<identity registry>`. */
  registrations?: { agentId: number | null; agentRegistry: string }[];
  /** For instance `reputation`. */
  supportedTrust?: string[];
};
