import { hexToNumber, isHex } from "viem";
import type { HistoryBlock } from "../history/HistoryBlock.ts";

/** What a log query may say, as far as the index uses it. */
type LogQuery = {
  fromBlock?: string;
  toBlock?: string;
  blockHash?: string;
  topics?: (string | string[] | null)[];
};

/** A node whose whole chain is known beforehand: blocks after `head` are not mined yet. Answers are JSON texts. */
export class ReplayNode {
  private readonly blocks: readonly HistoryBlock[];
  private readonly byHash: ReadonlyMap<string, HistoryBlock>;
  private head = 1;

  constructor(blocks: readonly HistoryBlock[]) {
    this.blocks = blocks;
    this.byHash = new Map(blocks.map((block) => [block.hash, block]));
  }

  /** The JSON of one method's result. @throws Error for a method that no index needs. */
  answer(method: string, params: readonly unknown[]): string {
    switch (method) {
      case "eth_chainId":
        return '"0x7a69"';
      case "eth_blockNumber":
        return JSON.stringify(`0x${this.head.toString(16)}`);
      case "eth_getBlockByNumber":
        return blockJson(this.blockAt(String(params[0])), params[1] === true);
      case "eth_getBlockByHash":
        return blockJson(this.byHash.get(String(params[0])), params[1] === true);
      case "eth_getLogs":
        return this.logs(params[0] as LogQuery);
      case "replay_setHead":
        return this.setHead(Number(params[0]));
      case "replay_find":
        return String(this.blocks.find(({ totals }) => totals.events >= Number(params[0]))?.number ?? -1);
      default:
        throw new Error(`The replay has no method ${method}`);
    }
  }

  private setHead(number: number): string {
    const block = this.blocks[number];
    if (block === undefined)
      throw new Error(`The replay has no block ${number}, its last is ${this.blocks.length - 1}`);
    this.head = number;
    const { events, jobs, held } = block.totals;
    return JSON.stringify({ number: this.head, events, jobs, held: String(held) });
  }

  private blockAt(tag: string): HistoryBlock | undefined {
    const number = isHex(tag) ? hexToNumber(tag) : tag === "earliest" ? 0 : this.head;
    return number <= this.head ? this.blocks[number] : undefined;
  }

  private logs({ fromBlock, toBlock, blockHash, topics }: LogQuery): string {
    const found = blockHash === undefined ? this.range(fromBlock, toBlock) : [this.byHash.get(blockHash)];
    const wanted = topics?.[0] ? new Set([topics[0]].flat()) : undefined;
    const logs = found.flatMap((block) => block?.logs ?? []);
    return `[${logs.flatMap(({ topic0, json }) => (wanted?.has(topic0) === false ? [] : [json])).join(",")}]`;
  }

  private range(from = "latest", to = "latest"): readonly HistoryBlock[] {
    const end = Math.min(this.blockAt(to)?.number ?? this.head, this.head);
    return this.blocks.slice(this.blockAt(from)?.number ?? this.head + 1, end + 1);
  }
}

function blockJson(block: HistoryBlock | undefined, isFull: boolean): string {
  if (block === undefined) return "null";
  const { header, transactions, transactionHashes } = block;
  return `${header},"transactions":${isFull ? `[${transactions.join(",")}]` : JSON.stringify(transactionHashes)}}`;
}
