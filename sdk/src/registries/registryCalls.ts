import type { TransactionReceipt } from "ethers";
import type {
  EventArgumentsIn,
  EventNameIn,
  FunctionArgumentsIn,
  FunctionNameIn,
  FunctionResultIn,
} from "../chain/abiTypes.ts";
import { encodeWith } from "../chain/encodeCall.ts";
import { eventsIn } from "../chain/events.ts";
import { callView } from "../chain/readContract.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { EventMissingError } from "../errors/EventMissingError.ts";
import type { RegistryName } from "./Registries.ts";
import { type RegistryAbis, registryAbis } from "./registryAbis.ts";
import { requireRegistries } from "./requireRegistries.ts";

/** A call of a registry, ready to be sent. Throws as `encodeCall` does, and `RegistriesMissingError`. */
export function callRegistry<const R extends RegistryName, const N extends FunctionNameIn<RegistryAbis[R]>>(
  client: MarketClient,
  registry: R,
  name: N,
  args: FunctionArgumentsIn<RegistryAbis[R], N>,
): { to: string; data: string } {
  const values = args as readonly unknown[];
  return {
    to: requireRegistries(client)[registry].address,
    data: encodeWith(registryAbis[registry], String(name), values),
  };
}

/** Calls a view of a registry at the latest block. */
export async function readRegistry<const R extends RegistryName, const N extends FunctionNameIn<RegistryAbis[R]>>(
  client: MarketClient,
  registry: R,
  name: N,
  args: FunctionArgumentsIn<RegistryAbis[R], N>,
): Promise<FunctionResultIn<RegistryAbis[R], N>> {
  const { to, data } = callRegistry(client, registry, name, args);
  const answer = await callView(client, to, registryAbis[registry], data, "latest");
  return answer as FunctionResultIn<RegistryAbis[R], N>;
}

/**
 * The first event of this name that a registry emitted in a transaction.
 *
 * @throws {@link EventMissingError} if there is none.
 */
export function registryEventOf<const R extends RegistryName, const N extends EventNameIn<RegistryAbis[R]>>(
  client: MarketClient,
  receipt: TransactionReceipt,
  registry: R,
  name: N,
): EventArgumentsIn<RegistryAbis[R], N> {
  const { address } = requireRegistries(client)[registry];
  const [event] = eventsIn(address, registryAbis[registry], receipt, String(name));
  if (event === undefined) throw new EventMissingError(String(name), receipt.hash);
  return event as EventArgumentsIn<RegistryAbis[R], N>;
}
