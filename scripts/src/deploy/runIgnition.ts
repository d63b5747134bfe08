import {
  errorDeploymentResultToExceptionMessage,
  HardhatArtifactResolver,
} from "@nomicfoundation/hardhat-ignition/helpers";
import { DeploymentResultType, deploy, type IgnitionModule, listTransactions } from "@nomicfoundation/ignition-core";
import type { ArtifactManager } from "hardhat/types/artifacts";
import type { EthereumProvider } from "hardhat/types/providers";
import { DeploymentFailedError } from "./errors.ts";

/** Milliseconds between two looks at a chain that mines at once; Ignition's own second is for public chains. */
const LOCAL_POLLING_INTERVAL = 50;

/** A chain to deploy to and the folder that remembers what was done there. */
export type IgnitionTarget = {
  provider: EthereumProvider;
  artifacts: ArtifactManager;
  journalDir: string;
  /** Whether blocks come at once. */
  local: boolean;
};

/** One deployed contract and the transaction that made it. */
export type DeployedContract = { address: string; transactionHash: string };

type Parameters = Record<string, string | number>;

/**
 * Runs a module that deploys one contract, or resumes it from its journal: a contract that stands is not deployed again.
 *
 * @throws DeploymentFailedError with Ignition's own words.
 */
export async function runIgnition(
  target: IgnitionTarget,
  module: IgnitionModule,
  parameters: Parameters,
): Promise<DeployedContract> {
  const { provider, journalDir } = target;
  const artifactResolver = new HardhatArtifactResolver(target.artifacts);
  const accounts = (await provider.request({ method: "eth_accounts" })) as string[];
  const result = await deploy({
    config: target.local ? { blockPollingInterval: LOCAL_POLLING_INTERVAL } : {},
    provider,
    artifactResolver,
    deploymentDir: journalDir,
    ignitionModule: module,
    deploymentParameters: { [module.id]: parameters },
    accounts,
  });
  if (result.type !== DeploymentResultType.SUCCESSFUL_DEPLOYMENT) {
    throw new DeploymentFailedError(errorDeploymentResultToExceptionMessage(result), journalDir);
  }
  const address = result.contracts[`${module.id}#${module.id}`]?.address;
  const sent = await listTransactions(journalDir, artifactResolver);
  const transaction = sent.find((candidate) => candidate.address === address);
  if (address === undefined || transaction === undefined) {
    throw new DeploymentFailedError(`Ignition's journal does not name the transaction of ${module.id}.`, journalDir);
  }
  return { address, transactionHash: transaction.txHash };
}
