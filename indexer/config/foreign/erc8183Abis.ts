import { ERC8183_EVENTS } from "@surety/contracts/erc8183-events";
import { parseAbi } from "viem";
import type { Generation } from "../../lib/names.ts";

/** ABIs of the events of foreign ERC-8183 contracts, by generation. */
export const ERC8183_ABIS = {
  V0: parseAbi(ERC8183_EVENTS.V0),
  V1: parseAbi(ERC8183_EVENTS.V1),
  V2: parseAbi(ERC8183_EVENTS.V2),
} satisfies Record<Generation, unknown>;
