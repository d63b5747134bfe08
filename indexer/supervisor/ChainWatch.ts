import { createClient, type Hex, hexToNumber, http, numberToHex } from "viem";
import type { IndexedChain } from "../config/indexedChains.ts";
import { LOCAL_CHAIN_ID } from "../config/stateDirectory.ts";
import type { Verdict } from "./Verdict.ts";

/** Milliseconds that a node has to answer one question. */
const TIMEOUT = 5_000;
/** Blocks after which Ponder counts a block as final: 30 on chains it does not know, never more than 240. */
const LOCAL_FINALITY = 30;
const PUBLIC_FINALITY = 240;

type Block = { hash: Hex } | null;

/** Looks at one chain's node and tells whether it is the chain that is indexed, and has not gone back further than a reorg may. */
export class ChainWatch {
  /** The node's newest block when it was last seen fitting. */
  height = 0;
  readonly #chain: IndexedChain;
  readonly #client;
  readonly #finality: number;
  /** A block that counts as final, as it was when it was first seen. */
  #anchor: { number: number; hash: Hex } | undefined;

  constructor(chain: IndexedChain) {
    this.#chain = chain;
    this.#client = createClient({ transport: http(chain.rpcUrl, { retryCount: 0, timeout: TIMEOUT }) });
    this.#finality = chain.deployment.chainId === LOCAL_CHAIN_ID ? LOCAL_FINALITY : PUBLIC_FINALITY;
  }

  /** Asks the node once. Never throws: no answer is an answer too. */
  async look(): Promise<Verdict> {
    try {
      return await this.#judge();
    } catch {
      const { deployment, rpcUrl } = this.#chain;
      // The rest of the URL may hold an access key.
      const origin = URL.canParse(rpcUrl) ? new URL(rpcUrl).origin : "(not a URL)";
      return { state: "silent", chainId: deployment.chainId, origin };
    }
  }

  async #judge(): Promise<Verdict> {
    const { chainId } = this.#chain.deployment;
    const actual = hexToNumber(await this.#client.request({ method: "eth_chainId" }));
    if (actual !== chainId) return { state: "wrongChain", chainId, actual };
    const height = hexToNumber(await this.#client.request({ method: "eth_blockNumber" }));
    return (
      (await this.#judgeDeployment(height)) ?? (await this.#judgeAnchor(height)) ?? (await this.#moveAnchor(height))
    );
  }

  /** The deploy block of every market must be there; a node that was seen with it may be only behind. */
  async #judgeDeployment(height: number): Promise<Verdict | undefined> {
    const { chainId, markets } = this.#chain.deployment;
    for (const { address, startBlock, blockHash } of markets) {
      const isShort = height < startBlock;
      if (isShort && this.height > 0) return { state: "behind", chainId, height, seen: this.height };
      const block = isShort ? null : await this.#blockAt(startBlock);
      if (block?.hash !== blockHash) return { state: "otherChain", chainId, market: address, blockHash };
    }
    return undefined;
  }

  async #judgeAnchor(height: number): Promise<Verdict | undefined> {
    const { chainId } = this.#chain.deployment;
    if (height < this.height - this.#finality) return { state: "behind", chainId, height, seen: this.height };
    if (this.#anchor === undefined) return undefined;
    const block = await this.#blockAt(this.#anchor.number);
    if (block !== null && block.hash !== this.#anchor.hash) {
      return { state: "rewritten", chainId, block: this.#anchor.number };
    }
    return undefined;
  }

  async #moveAnchor(height: number): Promise<Verdict> {
    this.height = Math.max(this.height, height);
    const number = Math.max(this.height - this.#finality, 0);
    if (this.#anchor === undefined || number > this.#anchor.number) {
      const block = await this.#blockAt(number);
      if (block !== null) this.#anchor = { number, hash: block.hash };
    }
    return { state: "fits" };
  }

  #blockAt(number: number): Promise<Block> {
    return this.#client.request({ method: "eth_getBlockByNumber", params: [numberToHex(number), false] });
  }
}
