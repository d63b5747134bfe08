import { jobMarketAbi } from "@surety/contracts/abi";
import { Interface, type Log, type Result } from "ethers";
import type { PinnedProvider } from "./PinnedProvider.ts";

/** One event of a contract, as the chain has it. */
export type ChainLog = {
  readonly name: string;
  readonly args: Result;
  readonly block: number;
  readonly logIndex: number;
  readonly tx: string;
};

/** Blocks per request; public RPCs refuse much longer ranges. */
const BLOCKS = 10_000;
const ABI = new Interface(jobMarketAbi);

/** Decodes one log; null for what it does not know. */
type LogParser = { parseLog(log: Log): { name: string; args: Result } | null };

/** Every event that a contract emitted from one block to another, both included, in order; what is not in its ABI is left out. */
export async function readLogs(
  address: string,
  provider: PinnedProvider,
  { from, to }: { from: number; to: number },
  abi: LogParser = ABI,
): Promise<ChainLog[]> {
  const logs: ChainLog[] = [];
  for (let fromBlock = from; fromBlock <= to; fromBlock += BLOCKS) {
    const toBlock = Math.min(fromBlock + BLOCKS - 1, to);
    for (const log of await provider.getLogs({ address, fromBlock, toBlock })) {
      const parsed = abi.parseLog(log);
      if (parsed === null) continue;
      const { blockNumber: block, index: logIndex, transactionHash: tx } = log;
      logs.push({ name: parsed.name, args: parsed.args, block, logIndex, tx });
    }
  }
  return logs;
}
