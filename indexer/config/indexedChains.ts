import { type Deployment, deploymentsDirectory, listDeployments } from "@surety/contracts/deployments";
import { ConfigError } from "./ConfigError.ts";

/** A chain with a deployment record and an RPC to read it from. */
export type IndexedChain = { deployment: Deployment; rpcUrl: string };

/**
 * The chains to index: every deployment record whose RPC URL stands in the environment as `PONDER_RPC_URL_<chainId>`.
 *
 * @throws ConfigError if there is none.
 */
export function indexedChains(env: NodeJS.ProcessEnv = process.env): IndexedChain[] {
  const deployments = listDeployments();
  const chains = deployments.flatMap((deployment) => {
    const rpcUrl = env[`PONDER_RPC_URL_${deployment.chainId}`];
    return rpcUrl && deployment.markets.length > 0 ? [{ deployment, rpcUrl }] : [];
  });
  if (chains.length === 0) throw new ConfigError(remedy(deployments));
  return chains;
}

function remedy(deployments: readonly Deployment[]): string {
  if (deployments.length === 0) {
    return `No deployment record in ${deploymentsDirectory()}: deploy first, or name another folder in SURETY_DEPLOYMENTS_DIR`;
  }
  const names = deployments.map(({ chainId }) => `PONDER_RPC_URL_${chainId}`);
  return `No chain to index: set ${names.join(" or ")} to the URL of an RPC of that chain`;
}
