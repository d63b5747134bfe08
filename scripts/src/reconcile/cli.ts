import { type Deployment, DeploymentMissingError, getDeployment } from "@surety/contracts/deployments";
import { RpcUnreachableError } from "@surety/sdk";
import { Command, Option } from "commander";
import { RpcUnreachableError as NoAnswerError } from "../stack/errors.ts";
import { requestRpc } from "../stack/requestRpc.ts";
import { failWith } from "../terminal/failWith.ts";
import { describeReconciliation } from "./describeReconciliation.ts";
import { listForeign } from "./foreign/listForeign.ts";
import { reconcileForeign } from "./foreign/reconcileForeign.ts";
import type { Reconciliation } from "./Reconciliation.ts";
import { reconcile } from "./reconcile.ts";
import { reconcileRegistries } from "./registries/reconcileRegistries.ts";

const options = new Command("pnpm reconcile")
  .description(
    "Compare every row of a running index with its chain, for each market of the chain, ERC-8004's registries, and contracts of others that the index covers; exit 1 if they differ.",
  )
  .addOption(
    new Option("--rpc-url <url>", "the chain's JSON-RPC").default("http://127.0.0.1:8545").env("SURETY_RPC_URL"),
  )
  .option("--indexer-url <url>", "the index's API", "http://127.0.0.1:42069")
  .option("--deployments <folder>", "deployment records; a local stack has its own in .surety/deployments")
  .option("--json", "print one JSON array, with an entry per market, and one for the registries", false)
  .allowExcessArguments(false)
  .showHelpAfterError("(--help lists the options)")
  .parse()
  .opts<{ rpcUrl: string; indexerUrl: string; deployments?: string; json: boolean }>();

try {
  const { rpcUrl, indexerUrl, deployments } = options;
  const chainId = await chainIdOf(rpcUrl);
  const foreign = await listForeign(indexerUrl, chainId);
  const results: Reconciliation[] = [];
  const deployment = recordOf(chainId, deployments, foreign.length > 0);
  for (const one of eachMarket(deployment)) results.push(await reconcile({ rpcUrl, indexerUrl, deployment: one }));
  if (deployment?.registries) {
    results.push(await reconcileRegistries({ rpcUrl, indexerUrl }, chainId, deployment.registries));
  }
  for (const market of foreign) results.push(await reconcileForeign({ rpcUrl, indexerUrl }, market));
  console.log(options.json ? JSON.stringify(results) : results.map(describeReconciliation).join("\n"));
  process.exitCode = results.every(({ differences }) => differences.length === 0) ? 0 : 1;
} catch (error) {
  failWith(error);
  process.exitCode = 1;
}

/** The chain's id, or the error that the SDK would give. */
async function chainIdOf(url: string): Promise<number> {
  try {
    return Number(await requestRpc(url, "eth_chainId"));
  } catch (error) {
    throw error instanceof NoAnswerError ? new RpcUnreachableError(error.origin, { cause: error }) : error;
  }
}

/** A chain may have no record if there are others' contracts to compare. */
function recordOf(chainId: number, folder: string | undefined, isOptional: boolean): Deployment | undefined {
  try {
    return getDeployment(chainId, folder);
  } catch (error) {
    if (isOptional && error instanceof DeploymentMissingError) return undefined;
    throw error;
  }
}

/** Records of one market each. */
function eachMarket(deployment: Deployment | undefined): Deployment[] {
  if (deployment === undefined) return [];
  return deployment.markets.map((market) => ({ ...deployment, markets: [market] }));
}
