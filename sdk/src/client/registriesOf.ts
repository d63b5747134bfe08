import { getAddress } from "ethers";
import type { Registries, RegistryPlace } from "../registries/Registries.ts";
import type { MarketPlace } from "./MarketPlace.ts";

/** What a client keeps of the registries in a deployment. */
export function registriesOf({ registries }: MarketPlace): Registries | undefined {
  if (registries === undefined) return undefined;
  const { identity, reputation, validation } = registries;
  return { identity: placeOf(identity), reputation: placeOf(reputation), validation: placeOf(validation) };
}

function placeOf({ address, canonical }: RegistryPlace): RegistryPlace {
  return { address: getAddress(address), canonical };
}
