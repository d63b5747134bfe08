// `pnpm deploy:contracts --network <name>`
import { join } from "node:path";
import { deploymentsDirectory } from "@surety/contracts/deployments";
import { Command } from "commander";
import { PROJECT_ROOT } from "../stack/projectPaths.ts";
import { buildContracts } from "./buildContracts.ts";
import { connectNetwork } from "./connectNetwork.ts";
import { deployContracts } from "./deployContracts.ts";
import { describeDeployment } from "./describeDeployment.ts";
import { findChain, NETWORKS } from "./findChain.ts";
import { loadHardhat } from "./loadHardhat.ts";

const { network } = new Command("deploy:contracts")
  .description(
    "Deploy the market and the registries of agents to a network, or report what stands there. The record goes to contracts/deployments.",
  )
  .requiredOption("--network <name>", NETWORKS.join(", "))
  .parse()
  .opts<{ network: string }>();

async function main(): Promise<void> {
  const chain = findChain(network);
  const hardhat = await loadHardhat();
  const connection = await connectNetwork(hardhat, chain);
  try {
    await buildContracts(join(PROJECT_ROOT, ".surety", "build.log"));
    const { deployment, recordFile, before } = await deployContracts({
      provider: connection.provider,
      artifacts: hardhat.artifacts,
      chain,
      recordsDir: deploymentsDirectory(),
      journalDir: join(PROJECT_ROOT, "contracts/ignition/deployments", `chain-${chain.chainId}`),
    });
    for (const line of describeDeployment(deployment, before)) console.log(line);
    console.log(`Record: ${recordFile}`);
  } finally {
    await connection.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
