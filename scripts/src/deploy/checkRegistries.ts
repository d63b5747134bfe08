import { identityRegistryAbi, reputationRegistryAbi } from "@surety/contracts/abi";
import { Contract, getAddress, type Provider } from "ethers";
import type { ChainConfig, RegistryConfig } from "./ChainConfig.ts";
import { RegistryError } from "./errors.ts";

/** ERC-165 id of ERC-721. */
const ERC721 = "0x80ac58cd";

/**
 * Makes sure that the registries which the table names stand there: an ERC-721 for agents, and the others speaking of its agents.
 * What is still to be deployed is not looked at.
 *
 * @throws RegistryError
 */
export async function checkRegistries(provider: Provider, registries: ChainConfig["registries"]): Promise<void> {
  const { identity, reputation, validation } = registries;
  if ("address" in identity) await checkIdentity(provider, identity.address);
  for (const registry of [reputation, validation]) {
    if ("address" in registry) await checkBound(provider, registry.address, identity);
  }
}

async function checkIdentity(provider: Provider, address: string): Promise<void> {
  await checkCode(provider, address);
  const registry = new Contract(address, identityRegistryAbi, provider);
  const isERC721: boolean = await registry
    .getFunction("supportsInterface")
    .staticCall(ERC721)
    .catch(() => false);
  if (!isERC721) throw new RegistryError(address, "is no ERC-721, as a registry of agents is");
}

async function checkBound(provider: Provider, address: string, identity: RegistryConfig): Promise<void> {
  if (!("address" in identity)) {
    throw new RegistryError(address, "cannot speak of the agents of an identity registry that is still to be deployed");
  }
  await checkCode(provider, address);
  const registry = new Contract(address, reputationRegistryAbi, provider);
  const bound: string = await registry
    .getFunction("getIdentityRegistry")
    .staticCall()
    .catch(() => {
      throw new RegistryError(address, "does not answer getIdentityRegistry()");
    });
  if (bound !== getAddress(identity.address)) {
    throw new RegistryError(address, `speaks of the agents of ${bound}, not of ${getAddress(identity.address)}`);
  }
}

async function checkCode(provider: Provider, address: string): Promise<void> {
  if ((await provider.getCode(address)) === "0x") throw new RegistryError(address, "has no code on this chain");
}
