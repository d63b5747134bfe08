import { join } from "node:path";
import type { Deployment } from "@surety/contracts/deployments";
import { buildContracts } from "../deploy/buildContracts.ts";
import { connectNetwork } from "../deploy/connectNetwork.ts";
import { deployContracts } from "../deploy/deployContracts.ts";
import { findChain } from "../deploy/findChain.ts";
import { loadHardhat } from "../deploy/loadHardhat.ts";

/**
 * Builds the contracts if they are stale and deploys them to a local chain, in the same way as `pnpm deploy:contracts --network localhost`.
 * Record, journal and build log go to `stateDir`.
 *
 * @throws ChildExitedError, RpcUnreachableError, ChainMismatchError, DeploymentFailedError, or the signal's reason.
 */
export async function deployMarket(options: {
  rpcUrl: string;
  stateDir: string;
  signal?: AbortSignal;
}): Promise<{ deployment: Deployment; deploymentsDir: string }> {
  const { rpcUrl, stateDir, signal } = options;
  await buildContracts(join(stateDir, "build.log"), signal);
  const chain = findChain("localhost");
  const hardhat = await loadHardhat();
  const connection = await connectNetwork(hardhat, chain, rpcUrl);
  try {
    const deploymentsDir = join(stateDir, "deployments");
    const { deployment } = await deployContracts({
      provider: connection.provider,
      artifacts: hardhat.artifacts,
      chain,
      recordsDir: deploymentsDir,
      journalDir: join(stateDir, "ignition"),
    });
    signal?.throwIfAborted();
    return { deployment, deploymentsDir };
  } finally {
    await connection.close();
  }
}
