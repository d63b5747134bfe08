import { concatHex, type Hex, keccak256, numberToHex, type RpcTransaction, zeroAddress, zeroHash } from "viem";
import type { HistoryBlock, HistoryTotals } from "./HistoryBlock.ts";
import { logsBloom } from "./logsBloom.ts";

/** A block before it has number and hash. */
export type Draft = {
  /** Unix second. */
  timestamp: number;
  items: readonly { transaction: RpcTransaction; logs: readonly { topics: Hex[]; data: Hex }[] }[];
};

/** Chains drafts into blocks: numbers, hashes, indices and bloom filters as a node would give them. */
export class HistoryBuilder {
  readonly blocks: HistoryBlock[] = [];
  private readonly market: Hex;

  constructor(market: Hex) {
    this.market = market;
  }

  add({ timestamp, items }: Draft, totals: HistoryTotals): void {
    const number = this.blocks.length;
    const parentHash = this.blocks.at(-1)?.hash ?? zeroHash;
    const hash = keccak256(concatHex([parentHash, numberToHex(number), numberToHex(timestamp)]));
    const place = { blockHash: hash, blockNumber: numberToHex(number) };
    const transactions = items.map(({ transaction }, index) =>
      JSON.stringify({ ...transaction, ...place, transactionIndex: numberToHex(index) }),
    );
    const bloomed = new Set<Hex>();
    const logs = this.logsOf(items, { ...place, blockTimestamp: numberToHex(timestamp) }, bloomed);
    const header = { ...BLANK, number: place.blockNumber, hash, parentHash, timestamp: numberToHex(timestamp) };
    this.blocks.push({
      number,
      hash,
      header: JSON.stringify({ ...header, logsBloom: logsBloom(bloomed) }).slice(0, -1),
      transactions,
      transactionHashes: items.map(({ transaction }) => transaction.hash),
      logs,
      totals,
    });
  }

  private logsOf(items: Draft["items"], place: object, bloomed: Set<Hex>): HistoryBlock["logs"] {
    const logs: HistoryBlock["logs"] = [];
    for (const [index, { transaction, logs: own }] of items.entries()) {
      const at = { ...place, transactionHash: transaction.hash, transactionIndex: numberToHex(index), removed: false };
      for (const { topics, data } of own) {
        for (const entry of [this.market, ...topics]) bloomed.add(entry);
        const log = { address: this.market, topics, data, ...at, logIndex: numberToHex(logs.length) };
        logs.push({ topic0: topics[0] ?? "", json: JSON.stringify(log) });
      }
    }
    return logs;
  }
}

/** What a header has to have and nobody here looks at. */
const BLANK = {
  sha3Uncles: zeroHash,
  miner: zeroAddress,
  stateRoot: zeroHash,
  transactionsRoot: zeroHash,
  receiptsRoot: zeroHash,
  difficulty: "0x0",
  totalDifficulty: "0x0",
  size: "0x0",
  gasLimit: "0x1c9c380",
  gasUsed: "0x0",
  baseFeePerGas: "0x1",
  extraData: "0x",
  mixHash: zeroHash,
  nonce: "0x0000000000000000",
  uncles: [],
};
