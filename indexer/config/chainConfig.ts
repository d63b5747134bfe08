import type { IndexedChain } from "./indexedChains.ts";
import { LOCAL_CHAIN_ID } from "./stateDirectory.ts";

/** Ponder starts at 20 requests a second per URL, whatever the node can do; the same URL so many times lifts that locally. */
const LOCAL_URL_COPIES = 16;

/** How Ponder reads one chain. A local node is polled fast and trusted with many requests; anything else has Ponder's defaults. */
export function chainConfig({ deployment: { chainId }, rpcUrl }: IndexedChain) {
  if (chainId !== LOCAL_CHAIN_ID) return { id: chainId, rpc: rpcUrl };
  return {
    id: chainId,
    rpc: Array.from({ length: LOCAL_URL_COPIES }, () => rpcUrl),
    pollingInterval: 100,
    disableCache: true,
  };
}
