import type { Hex } from "viem";
import type { IndexedChain } from "./indexedChains.ts";

/** Where the markets of a chain stand, and from which block on. */
export function contractConfig({ deployment: { markets } }: IndexedChain) {
  return {
    address: markets.map((market) => market.address as Hex),
    startBlock: Math.min(...markets.map((market) => market.startBlock)),
  };
}
