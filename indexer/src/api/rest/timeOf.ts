import type { IndexState } from "../IndexState.ts";

/** Time of a chain's last indexed block, Unix second; 0 for a chain that is not indexed. */
export function timeOf(state: IndexState, chainId: number): bigint {
  return state.chains.find((chain) => chain.chainId === chainId)?.time ?? 0n;
}
