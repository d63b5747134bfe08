import { type Deployment, deploymentsDirectory, listDeployments } from "@surety/contracts/deployments";
import { ConfigError } from "./ConfigError.ts";
import { type ForeignMarket, foreignMarkets } from "./foreign/foreignMarkets.ts";

/** A chain to read: its deployment record, the foreign markets on it, and an RPC. */
export type IndexedChain = { deployment: Deployment; foreign: readonly ForeignMarket[]; rpcUrl: string };

/**
 * The chains to index: every chain with a deployment record or a foreign market whose RPC URL stands in the environment as
 * `PONDER_RPC_URL_<chainId>`.
 *
 * @throws ConfigError if there is none.
 */
export function indexedChains(env: NodeJS.ProcessEnv = process.env): IndexedChain[] {
  const deployments = listDeployments();
  const markets = foreignMarkets(env);
  const foreignOnly = [...new Set(markets.map(({ chainId }) => chainId))]
    .filter((chainId) => deployments.every((deployment) => deployment.chainId !== chainId))
    .map((chainId): Deployment => ({ chainId, network: `chain${chainId}`, markets: [] }));
  const chains = [...deployments, ...foreignOnly].flatMap((deployment) => {
    const rpcUrl = env[`PONDER_RPC_URL_${deployment.chainId}`];
    const foreign = markets.filter(({ chainId }) => chainId === deployment.chainId);
    return rpcUrl && deployment.markets.length + foreign.length > 0 ? [{ deployment, foreign, rpcUrl }] : [];
  });
  if (chains.length === 0) throw new ConfigError(remedy([...deployments, ...foreignOnly]));
  return chains;
}

function remedy(deployments: readonly Deployment[]): string {
  if (deployments.length === 0) {
    return `No deployment record in ${deploymentsDirectory()}: deploy first, or name another folder in SURETY_DEPLOYMENTS_DIR`;
  }
  const names = deployments.map(({ chainId }) => `PONDER_RPC_URL_${chainId}`);
  return `No chain to index: set ${names.join(" or ")} to the URL of an RPC of that chain`;
}
