import type { RegistryArgs, RegistryEvent, RegistryEventName } from "../lib/identity/RegistryEvent.ts";
import { type PonderInput, placeOf } from "./toMarketEvent.ts";

/** Ponder's event in the form of the registries' reducers. */
export function toRegistryEvent<N extends RegistryEventName>(name: N, input: PonderInput<RegistryArgs<N>>) {
  const { market: registry, ...place } = placeOf(input);
  return { name, args: input.event.args, place: { ...place, registry } } as RegistryEvent<N>;
}
