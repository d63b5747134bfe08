import type {
  RegistryArgs,
  RegistryEvent,
  RegistryEventName,
  RegistryPlace,
} from "../../../lib/identity/RegistryEvent.ts";
import { who, word } from "../support/fixtures.ts";

export const REGISTRY = who(0x8004);
export const PLACE: RegistryPlace = {
  id: "7",
  chainId: 31337,
  registry: REGISTRY,
  block: 10n,
  timestamp: 1000n,
  tx: word(1),
  logIndex: 0,
};

/** An event of a registry, in block 10 at second 1000. */
export function said<N extends RegistryEventName>(name: N, args: RegistryArgs<N>): RegistryEvent<N> {
  return { name, args, place: PLACE } as RegistryEvent<N>;
}

/** A file in its URI. */
export function inline(file: unknown): string {
  return inlineText(JSON.stringify(file));
}

/** A file's text or bytes in its URI. */
export function inlineText(text: string | Uint8Array): string {
  return `data:application/json;base64,${Buffer.from(text as Uint8Array).toString("base64")}`;
}

/** A valid registration file. */
export const FILE = {
  type: "https://eips.ethereum.org/EIPS/eip-8004#registration-v1",
  name: "Auditor",
  description: "Reads Solidity",
  image: "",
};
