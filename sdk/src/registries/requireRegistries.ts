import type { MarketClient } from "../client/MarketClient.ts";
import { RegistriesMissingError } from "../errors/RegistriesMissingError.ts";
import type { Registries } from "./Registries.ts";

/**
 * Where the registries of agents stand.
 *
 * @throws {@link RegistriesMissingError} if the deployment names none.
 */
export function requireRegistries(client: Pick<MarketClient, "chainId" | "registries">): Registries {
  if (client.registries === undefined) throw new RegistriesMissingError(client.chainId);
  return client.registries;
}
