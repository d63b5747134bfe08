import type { Registries, RegistryName } from "./Registries.ts";

/** Addresses of ERC-8004's registries. */
export type RegistryAddresses = Readonly<Record<RegistryName, string>>;

/** Where the registries stand, without what else is known of them. */
export function addressesOf({ identity, reputation, validation }: Registries): RegistryAddresses {
  return { identity: identity.address, reputation: reputation.address, validation: validation.address };
}

/** The registry that stands at an address; undefined if none does. */
export function registryAt(address: string, registries: RegistryAddresses | undefined): RegistryName | undefined {
  if (registries === undefined) return undefined;
  const names: readonly RegistryName[] = ["identity", "reputation", "validation"];
  return names.find((name) => registries[name].toLowerCase() === address.toLowerCase());
}
