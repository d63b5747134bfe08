import { jobMarketAbi, testUSDAbi } from "@surety/contracts/abi";
import { interfaceOf, type Market } from "@surety/sdk";
import type { JsonRpcProvider, Result } from "ethers";
import type { Block } from "../../runner/Clock.ts";

/** One event of the market or of its token. */
export type MirrorEvent = {
  readonly name: string;
  /** By name. */
  readonly args: Result;
  /** Number of its arguments: some events have two forms. */
  readonly inputs: number;
  /** Time of its block, Unix seconds. */
  readonly time: bigint;
};

const MARKET = interfaceOf(jobMarketAbi);
const TOKEN = interfaceOf(testUSDAbi);

/** Every event of the market and of its token in one block, in order. */
export async function readBlock(provider: JsonRpcProvider, market: Market, block: Block): Promise<MirrorEvent[]> {
  const { number } = block;
  const address = [market.address, market.token.address];
  const logs = await provider.getLogs({ address, fromBlock: number, toBlock: number });
  return logs.flatMap((log) => {
    const parsed = (log.address === market.address ? MARKET : TOKEN).parseLog(log);
    if (parsed === null) return [];
    const { name, args, fragment } = parsed;
    return { name, args, inputs: fragment.inputs.length, time: block.timestamp };
  });
}
