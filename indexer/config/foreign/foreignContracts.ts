import type { Generation } from "../../lib/names.ts";
import type { IndexedChain } from "../indexedChains.ts";
import { ERC8183_ABIS } from "./erc8183Abis.ts";

type Place = { address: `0x${string}`[]; startBlock: number };

/** A generation's contracts for Ponder. */
export type ForeignContract = { abi: (typeof ERC8183_ABIS)[Generation]; chain: Record<string, Place> };

/** The foreign markets of the indexed chains as Ponder's contracts `ForeignV0` to `ForeignV2`; a generation without any is left out. */
export function foreignContracts(chains: readonly IndexedChain[]): Record<string, ForeignContract> {
  const generations = [...new Set(chains.flatMap((chain) => chain.foreign.map((market) => market.generation)))];
  return Object.fromEntries(
    generations.map((generation) => {
      const places = chains.flatMap((chain) => {
        const place = placeOf(chain, generation);
        return place === null ? [] : [[chain.deployment.network, place] as const];
      });
      return [`Foreign${generation}`, { abi: ERC8183_ABIS[generation], chain: Object.fromEntries(places) }];
    }),
  );
}

function placeOf({ foreign }: IndexedChain, generation: Generation): Place | null {
  const markets = foreign.filter((market) => market.generation === generation);
  if (markets.length === 0) return null;
  return {
    address: markets.map((market) => market.address),
    startBlock: Math.min(...markets.map((market) => market.startBlock)),
  };
}
