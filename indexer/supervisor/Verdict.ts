/** What a look at a chain's node says about serving the index of that chain. */
export type Verdict =
  | { readonly state: "fits" }
  /** No answer that makes sense; tells nothing about the chain yet. */
  | { readonly state: "silent"; readonly chainId: number; readonly origin: string }
  | { readonly state: "wrongChain"; readonly chainId: number; readonly actual: number }
  /** The chain has the right id, but no such deployment: another chain, or a record of another one. */
  | { readonly state: "otherChain"; readonly chainId: number; readonly market: string; readonly blockHash: string }
  /** The node's newest block is further back than finality reaches. */
  | { readonly state: "behind"; readonly chainId: number; readonly height: number; readonly seen: number }
  /** A block that had counted as final is another one now. */
  | { readonly state: "rewritten"; readonly chainId: number; readonly block: number };
