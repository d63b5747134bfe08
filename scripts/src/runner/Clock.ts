import type { BlockProvider } from "./BlockProvider.ts";

/** A mined block. */
export type Block = { readonly number: number; readonly timestamp: bigint };

/** Milliseconds between blocks once the clock is let go. */
const BLOCK_INTERVAL = 2_000;

/** The local chain's time, in our hands: nothing is mined and no time passes but by `mine`. */
export class Clock {
  readonly #provider: BlockProvider;
  readonly #beat: number;
  #latest: Block;

  private constructor(provider: BlockProvider, beat: number, latest: Block) {
    this.#provider = provider;
    this.#beat = beat;
    this.#latest = latest;
  }

  /**
   * Stops automatic mining.
   *
   * @param beat Seconds between two blocks.
   */
  static async take(provider: BlockProvider, beat: number): Promise<Clock> {
    await provider.send("evm_setAutomine", [false]);
    return new Clock(provider, beat, await latestBlock(provider));
  }

  /** The last block. */
  get latest(): Block {
    return this.#latest;
  }

  /**
   * Mines all that was sent into one block, one beat after the last.
   *
   * @param order Hashes of the transactions, in the order in which they stand in the block.
   */
  async mine(order: readonly string[]): Promise<Block> {
    await this.#provider.release(order);
    const time = this.#latest.timestamp + BigInt(this.#beat);
    await this.#provider.send("evm_setNextBlockTimestamp", [`0x${time.toString(16)}`]);
    await this.#provider.send("evm_mine", []);
    this.#latest = await latestBlock(this.#provider);
    return this.#latest;
  }

  /** Lets the chain mine by itself from now on. */
  async release(): Promise<void> {
    await this.#provider.send("evm_setIntervalMining", [BLOCK_INTERVAL]);
  }
}

async function latestBlock(provider: BlockProvider): Promise<Block> {
  const block = await provider.send("eth_getBlockByNumber", ["latest", false]);
  const { number, timestamp } = block as { number: string; timestamp: string };
  return { number: Number(number), timestamp: BigInt(timestamp) };
}
