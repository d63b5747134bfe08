import type { RegistriesDeployment, RegistryDeployment } from "@surety/contracts/deployments";
import identityRegistryModule from "@surety/contracts/ignition/IdentityRegistry";
import reputationRegistryModule from "@surety/contracts/ignition/ReputationRegistry";
import validationRegistryModule from "@surety/contracts/ignition/ValidationRegistry";
import { getAddress, type Provider } from "ethers";
import type { ChainConfig } from "./ChainConfig.ts";
import { DeploymentFailedError } from "./errors.ts";
import { findStartBlock } from "./findStartBlock.ts";
import { type IgnitionTarget, runIgnition } from "./runIgnition.ts";

const MODULES = {
  identity: identityRegistryModule,
  reputation: reputationRegistryModule,
  validation: validationRegistryModule,
};

/**
 * The registries of a chain: those that the table names, and our own, deployed if they do not stand yet, where it names none.
 *
 * @param registries Checked by `checkRegistries`.
 * @param known The record of an earlier run; its start blocks are not looked for again.
 * @throws OldStateMissingError, DeploymentFailedError
 */
export async function provideRegistries(
  target: IgnitionTarget,
  provider: Provider,
  registries: ChainConfig["registries"],
  known?: RegistriesDeployment,
): Promise<RegistriesDeployment> {
  const provide = async (name: keyof RegistriesDeployment, parameters: { identityRegistry?: string }) => {
    const config = registries[name];
    if ("deploy" in config) return deployOwn(target, provider, name, parameters);
    const address = getAddress(config.address);
    if (known?.[name].address === address) return known[name];
    return { address, canonical: true, startBlock: await findStartBlock(provider, address) };
  };
  const identity = await provide("identity", {});
  const parameters = { identityRegistry: identity.address };
  const reputation = await provide("reputation", parameters);
  const validation = await provide("validation", parameters);
  return { identity, reputation, validation };
}

async function deployOwn(
  target: IgnitionTarget,
  provider: Provider,
  name: keyof RegistriesDeployment,
  parameters: { identityRegistry?: string },
): Promise<RegistryDeployment> {
  const contract = await runIgnition(target, MODULES[name], parameters);
  const receipt = await provider.getTransactionReceipt(contract.transactionHash);
  if (receipt === null) {
    throw new DeploymentFailedError(`The chain has no receipt of ${contract.transactionHash}.`, target.journalDir);
  }
  return { address: getAddress(contract.address), canonical: false, startBlock: receipt.blockNumber };
}
