import { jobMarketAbi } from "@surety/contracts/abi";
import { interfaceOf } from "@surety/sdk";
import { isError, type JsonRpcProvider, type Log, type Result } from "ethers";

/** One event of a contract, as the chain has it. */
export type ChainLog = {
  readonly name: string;
  readonly args: Result;
  readonly block: number;
  readonly logIndex: number;
  readonly tx: string;
};

/** Blocks of the first request. */
const FIRST_BLOCKS = 10;

/** Blocks per request at most; many public RPCs refuse much shorter ranges. */
const MAX_BLOCKS = 10_000;

/** How ethers tells that a node did not want to answer, or answered more than can be read; a node that cannot be reached has other codes. */
const REFUSALS = ["UNKNOWN_ERROR", "SERVER_ERROR", "UNSUPPORTED_OPERATION"] as const;

/** Events per answer to keep below: ethers copies what it has of an answer with every piece that arrives, which for a whole busy history takes longer than all else. */
const MANY_LOGS = 5_000;

const ABI = interfaceOf(jobMarketAbi);

type LogSource = Pick<JsonRpcProvider, "getLogs">;

/** Decodes one log; null for what it does not know. */
type LogParser = { parseLog(log: Log): { name: string; args: Result } | null };

/**
 * Every event that a contract emitted from one block to another, both included, in order; what is not in its ABI is left out. A range that the
 * node refuses is asked for in halves, and no longer one after it.
 *
 * @throws The node's error if it refuses a single block, or cannot be reached.
 */
export async function readLogs(
  address: string,
  provider: LogSource,
  { from, to }: { from: number; to: number },
  abi: LogParser = ABI,
): Promise<ChainLog[]> {
  const logs: ChainLog[] = [];
  let [blocks, most] = [FIRST_BLOCKS, MAX_BLOCKS];
  let fromBlock = from;
  while (fromBlock <= to) {
    const toBlock = Math.min(fromBlock + blocks - 1, to);
    const found = await getLogs(provider, { address, fromBlock, toBlock });
    if (found === "refused") {
      blocks = most = Math.ceil((toBlock - fromBlock) / 2);
      continue;
    }
    for (const log of found) {
      const parsed = abi.parseLog(log);
      if (parsed === null) continue;
      const { blockNumber: block, index: logIndex, transactionHash: tx } = log;
      logs.push({ name: parsed.name, args: parsed.args, block, logIndex, tx });
    }
    fromBlock = toBlock + 1;
    blocks = nextBlocks(blocks, found.length, most);
  }
  return logs;
}

async function getLogs(
  provider: LogSource,
  filter: { address: string; fromBlock: number; toBlock: number },
): Promise<Log[] | "refused"> {
  try {
    return await provider.getLogs(filter);
  } catch (error) {
    if (filter.fromBlock === filter.toBlock || !REFUSALS.some((code) => isError(error, code))) throw error;
    return "refused";
  }
}

/** Fewer blocks after a long answer, more after a short one. */
function nextBlocks(blocks: number, found: number, most: number): number {
  if (found > MANY_LOGS) return Math.max(1, Math.floor(blocks / 2));
  return found < MANY_LOGS / 4 ? Math.min(most, blocks * 2) : blocks;
}
