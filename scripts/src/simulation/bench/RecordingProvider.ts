import { BlockProvider } from "../../runner/BlockProvider.ts";

/** Transactions of one block, signed, in their order, and the block's time. */
export type SentBlock = { readonly raw: readonly string[]; readonly time: string };

/** A provider that notes what it handed to the node, block by block. */
export class RecordingProvider extends BlockProvider {
  readonly #blocks: SentBlock[];
  #raw: readonly string[] = [];
  #time = "";

  /** @param blocks Where blocks are noted. */
  constructor(rpcUrl: string, chainId: number, blocks: SentBlock[]) {
    super(rpcUrl, chainId);
    this.#blocks = blocks;
  }

  override async send(method: string, params: unknown[]): Promise<unknown> {
    if (method === "evm_setNextBlockTimestamp") this.#time = String(params[0]);
    const result = await super.send(method, params);
    if (method === "evm_mine") {
      this.#blocks.push({ raw: this.#raw, time: this.#time });
      this.#raw = [];
    }
    return result;
  }

  override async release(hashes: readonly string[]): Promise<readonly string[]> {
    this.#raw = await super.release(hashes);
    return this.#raw;
  }
}
