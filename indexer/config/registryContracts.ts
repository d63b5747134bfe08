import { identityRegistryAbi, reputationRegistryAbi, validationRegistryAbi } from "@surety/contracts/abi";
import type { RegistriesDeployment } from "@surety/contracts/deployments";
import type { Hex } from "viem";
import type { IndexedChain } from "./indexedChains.ts";

/** ERC-8004's registries of the indexed chains as Ponder's contracts. */
export function registryContracts(chains: readonly IndexedChain[]) {
  return {
    IdentityRegistry: { abi: identityRegistryAbi, chain: placesOf(chains, "identity") },
    ReputationRegistry: { abi: reputationRegistryAbi, chain: placesOf(chains, "reputation") },
    ValidationRegistry: { abi: validationRegistryAbi, chain: placesOf(chains, "validation") },
  };
}

function placesOf(chains: readonly IndexedChain[], name: keyof RegistriesDeployment) {
  return Object.fromEntries(
    chains.flatMap(({ deployment: { network, registries } }) => {
      if (registries === undefined) return [];
      const { address, startBlock } = registries[name];
      return [[network, { address: address as Hex, startBlock }]];
    }),
  );
}
