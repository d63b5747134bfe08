import type { RegistriesDeployment } from "@surety/contracts/deployments";

/** One of ERC-8004's registries. */
export type RegistryName = keyof RegistriesDeployment;

/** Where a registry stands. */
export type RegistryPlace = {
  readonly address: string;
  /** True for the chain's canonical one, which may lack what the standard does not ask for: typed errors and paged views. */
  readonly canonical: boolean;
};

/** ERC-8004's registries beside a market. */
export type Registries = Readonly<Record<RegistryName, RegistryPlace>>;
