import type { Log } from "ethers";
import type { MarketClient } from "../client/MarketClient.ts";
import type { MarketEvent } from "./MarketEvent.ts";
import type { Topics } from "./topicsOf.ts";

/** The market's events of some blocks, in order. */
export async function readEvents(
  { provider, address, marketInterface }: MarketClient,
  filters: readonly Topics[],
  fromBlock: number,
  toBlock: number,
): Promise<MarketEvent[]> {
  const found = await Promise.all(filters.map((topics) => provider.getLogs({ address, topics, fromBlock, toBlock })));
  return found
    .flat()
    .sort((a, b) => a.blockNumber - b.blockNumber || a.index - b.index)
    .flatMap((log) => eventOf(marketInterface, log) ?? []);
}

function eventOf(abi: MarketClient["marketInterface"], log: Log): MarketEvent | undefined {
  const parsed = abi.parseLog(log);
  if (parsed === null) return undefined;
  const { name, args, fragment } = parsed;
  // A plain job's funding says the same twice: once for listeners of the standard, once for BNB's sellers.
  if (name === "JobFunded" && fragment.inputs.length > 3) return undefined;
  const { blockNumber, blockHash, index: logIndex, transactionHash } = log;
  const event = { name, args: args.toObject(true), blockNumber, blockHash, logIndex, transactionHash };
  return { ...event, isWithdrawn: false } as MarketEvent;
}
