import type { FunctionInputsIn, WriteNameIn } from "../../chain/abiTypes.ts";
import type { RegistryName } from "../../registries/Registries.ts";
import type { RegistryAbis } from "../../registries/registryAbis.ts";

/** A function of one registry of ERC-8004 that changes its state. */
export type RegistryActNameOf<R extends RegistryName> = WriteNameIn<RegistryAbis[R]>;

/** A function of any of them; no two registries share a name. */
export type RegistryActName = { [R in RegistryName]: RegistryActNameOf<R> }[RegistryName];

/** The arguments of a registry's function by name; a union where it is overloaded. */
export type RegistryInputs<R extends RegistryName, N> = FunctionInputsIn<RegistryAbis[R], N>;

type ActsOf<R extends RegistryName> = {
  [N in RegistryActNameOf<R>]: { contract: R; name: N; args: RegistryInputs<R, N> };
}[RegistryActNameOf<R>];

/** One call of a registry, its arguments by name. */
export type RegistryAct = { [R in RegistryName]: ActsOf<R> }[RegistryName];

/** One entry for each function of each registry. */
export type RegistryTable<Rest extends unknown[], Answer> = {
  [R in RegistryName]: { [N in RegistryActNameOf<R>]: (args: RegistryInputs<R, N>, ...rest: Rest) => Answer };
};

/** Finds an act's entry. */
export function entryOf<Rest extends unknown[], Answer>(
  table: RegistryTable<Rest, Answer>,
  { contract, name }: RegistryAct,
): (args: unknown, ...rest: Rest) => Answer {
  // The act's own types say that table and name fit; the compiler cannot follow both at once.
  const entries = table[contract] as Readonly<Record<string, (args: never, ...rest: Rest) => Answer>>;
  return entries[name] as (args: unknown, ...rest: Rest) => Answer;
}
