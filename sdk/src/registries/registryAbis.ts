import { identityRegistryAbi, reputationRegistryAbi, validationRegistryAbi } from "@surety/contracts/abi";
import { Interface } from "ethers";

/** The registries' ABIs: a superset of the standard's, so that they decode the canonical ones too. */
export type RegistryAbis = {
  identity: typeof identityRegistryAbi;
  reputation: typeof reputationRegistryAbi;
  validation: typeof validationRegistryAbi;
};

export const registryAbis = {
  identity: new Interface(identityRegistryAbi),
  reputation: new Interface(reputationRegistryAbi),
  validation: new Interface(validationRegistryAbi),
};
