import { MarketError } from "./MarketError.ts";

/** No record says where the market stands on a chain. */
export class DeploymentUnknownError extends MarketError {
  override readonly name = "DeploymentUnknownError";
  readonly chainId: number;

  /**
   * @param chainId - The chain that the RPC serves.
   * @param isLocal - Whether it is a local chain, where an index may say it.
   */
  constructor(chainId: number, isLocal: boolean, options?: ErrorOptions) {
    super(
      `No record says where a market stands on chain ${chainId}.`,
      isLocal
        ? "Pass `indexerUrl`, the address of the local stack's index; or `deployment`, the record that the stack wrote."
        : "Use the RPC of a chain that has a market, or pass `deployment`: the record of one that you trust.",
      options,
    );
    this.chainId = chainId;
  }
}
