import { JsonRpcProvider, type TransactionRequest } from "ethers";

/** Reads the chain as it was after one block, whatever was mined since. */
export class PinnedProvider extends JsonRpcProvider {
  readonly #block: number;

  /**
   * @param rpcUrl The chain's JSON-RPC.
   * @param block Number of the block to look from.
   */
  constructor(rpcUrl: string, block: number) {
    super(rpcUrl, undefined, { cacheTimeout: -1 });
    this.#block = block;
  }

  override call(request: TransactionRequest): Promise<string> {
    return super.call({ ...request, blockTag: this.#block });
  }
}
