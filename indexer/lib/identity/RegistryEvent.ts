import type { identityRegistryAbi, reputationRegistryAbi, validationRegistryAbi } from "@surety/contracts/abi";
import type { ContractEventName, DecodeEventLogReturnType } from "viem";
import type { EventPlace } from "../MarketEvent.ts";

type RegistriesAbi = [...typeof identityRegistryAbi, ...typeof reputationRegistryAbi, ...typeof validationRegistryAbi];

/** Names of the registries' events. */
export type RegistryEventName = ContractEventName<RegistriesAbi>;

/** An event's arguments. */
export type RegistryArgs<N extends RegistryEventName> = DecodeEventLogReturnType<RegistriesAbi, N>["args"];

/** Where and when it happened; `registry` is the contract that emitted it, in lower case. */
export type RegistryPlace = Omit<EventPlace, "market"> & { registry: EventPlace["market"] };

/** One event of one of ERC-8004's registries, decoded, with lower-case addresses; the input of the reducers beside it. */
export type RegistryEvent<N extends RegistryEventName = RegistryEventName> = N extends RegistryEventName
  ? { name: N; args: RegistryArgs<N>; place: RegistryPlace }
  : never;
