import table from "@surety/contracts/chains.json" with { type: "json" };
import type { ChainConfig } from "./ChainConfig.ts";
import { UnknownNetworkError } from "./errors.ts";

/** Every chain that the market can be deployed to. */
const CHAINS = table.chains as readonly ChainConfig[];

/** Names of their networks. */
export const NETWORKS: readonly string[] = CHAINS.map((chain) => chain.network);

/**
 * What the table of chains says about a network.
 *
 * @throws UnknownNetworkError
 */
export function findChain(network: string): ChainConfig {
  const chain = CHAINS.find((candidate) => candidate.network === network);
  if (chain) return chain;
  throw new UnknownNetworkError(network, NETWORKS);
}
