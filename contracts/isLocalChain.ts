import table from "./chains.json" with { type: "json" };

/** Whether a chain is for tests alone: its payment token is one that this project deploys, and worth nothing. */
export function isLocalChain(chainId: number): boolean {
  return table.chains.some((chain) => chain.chainId === chainId && "deploy" in chain.paymentToken);
}
