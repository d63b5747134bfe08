import type { IndexedChain } from "../config/indexedChains.ts";
import { LOCAL_CHAIN_ID } from "../config/stateDirectory.ts";

const LOCAL_PAUSE = 0.5;
const PUBLIC_PAUSE = 10;

/** Seconds between two looks at the nodes: short if one is local, for local chains are restarted often and are asked for nothing. */
export function pauseOf({ watchEvery }: { watchEvery: number | undefined }, chains: readonly IndexedChain[]): number {
  const isLocal = chains.some(({ deployment }) => deployment.chainId === LOCAL_CHAIN_ID);
  return watchEvery ?? (isLocal ? LOCAL_PAUSE : PUBLIC_PAUSE);
}
