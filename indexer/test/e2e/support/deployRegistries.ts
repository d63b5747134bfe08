import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { identityRegistryAbi, reputationRegistryAbi, validationRegistryAbi } from "@surety/contracts/abi";
import type { Deployment, RegistryDeployment } from "@surety/contracts/deployments";
import { Contract, ContractFactory, type InterfaceAbi, type JsonRpcProvider } from "ethers";

const ARTIFACTS = fileURLToPath(new URL("../../../../contracts/artifacts/contracts/src/erc8004", import.meta.url));

/** ERC-8004's registries on a local chain. */
export type DeployedRegistries = { identity: Contract; reputation: Contract; validation: Contract };

/** Deploys the three and adds them to the chain's record in `directory`, as the chain's canonical ones if it is asked to. */
export async function deployRegistries(
  provider: JsonRpcProvider,
  deployment: Deployment,
  directory: string,
  canonical = false,
): Promise<DeployedRegistries> {
  const deployer = await provider.getSigner(0);
  const deploy = async (name: string, abi: InterfaceAbi, args: unknown[]) => {
    const artifact = JSON.parse(readFileSync(join(ARTIFACTS, `${name}.sol`, `${name}.json`), "utf8"));
    const made = await new ContractFactory(abi, artifact.bytecode, deployer).deploy(...args);
    const receipt = await made.deploymentTransaction()?.wait();
    const address = await made.getAddress();
    const record: RegistryDeployment = { address, canonical, startBlock: receipt?.blockNumber ?? 0 };
    return { contract: new Contract(address, abi, deployer), record };
  };
  const identity = await deploy("IdentityRegistry", identityRegistryAbi, []);
  const about = [identity.record.address];
  const reputation = await deploy("ReputationRegistry", reputationRegistryAbi, about);
  const validation = await deploy("ValidationRegistry", validationRegistryAbi, about);
  const registries = { identity: identity.record, reputation: reputation.record, validation: validation.record };
  writeFileSync(join(directory, `${deployment.chainId}.json`), JSON.stringify({ ...deployment, registries }));
  return { identity: identity.contract, reputation: reputation.contract, validation: validation.contract };
}
