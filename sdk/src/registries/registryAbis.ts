import { identityRegistryAbi, reputationRegistryAbi, validationRegistryAbi } from "@surety/contracts/abi";
import { interfaceOf } from "../chain/interfaceOf.ts";

/** The registries' ABIs: a superset of the standard's, so that they decode the canonical ones too. */
export type RegistryAbis = {
  identity: typeof identityRegistryAbi;
  reputation: typeof reputationRegistryAbi;
  validation: typeof validationRegistryAbi;
};

export const registryAbis = {
  identity: interfaceOf(identityRegistryAbi),
  reputation: interfaceOf(reputationRegistryAbi),
  validation: interfaceOf(validationRegistryAbi),
};
