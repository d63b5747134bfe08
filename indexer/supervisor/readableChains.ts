import { type IndexedChain, indexedChains } from "../config/indexedChains.ts";

/** The chains to index, or undefined while the records do not say: they may be half written. */
export function readableChains(): IndexedChain[] | undefined {
  try {
    return indexedChains();
  } catch {
    return undefined;
  }
}
