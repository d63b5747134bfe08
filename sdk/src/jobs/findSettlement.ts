import { toBeHex } from "ethers";
import { type BlockHead, readBlock, readHead } from "../chain/readBlock.ts";
import type { MarketClient } from "../client/MarketClient.ts";
import { toMarketError } from "../errors/toMarketError.ts";
import { readEvents } from "../events/readEvents.ts";
import { type How, hows } from "../types/how.ts";
import type { JobState } from "./JobState.ts";

/** How a bonded job ended, and in which transaction. */
export type SettlementPlace = { readonly how: How; readonly hash: string };

/**
 * Where a bonded job was settled; undefined if it was not. The chain has no list of it, so the block is found by the time at which the
 * job ended: nodes that serve the public answer for few blocks at once.
 */
export async function findSettlement(client: MarketClient, job: JobState): Promise<SettlementPlace | undefined> {
  if (!["Completed", "Rejected", "Expired"].includes(job.status)) return undefined;
  try {
    const head = await readHead(client);
    const from = await firstBlockAt(client, job.deadline, client.startBlock, head);
    const to = await firstBlockAt(client, job.deadline + 1n, from, head);
    const topics = [client.marketInterface.getEvent("Settled")?.topicHash ?? null, toBeHex(job.jobId, 32)];
    const [event] = await readEvents(client, [topics], from, to);
    if (event?.name !== "Settled") return undefined;
    const how = hows[Number(event.args.how)];
    return how === undefined ? undefined : { how, hash: event.transactionHash };
  } catch (error) {
    throw toMarketError(error, { url: client.rpcOrigin });
  }
}

/** The first block whose time is this second or later; the head if there is none. */
async function firstBlockAt(client: MarketClient, second: bigint, from: number, head: BlockHead): Promise<number> {
  let low = from;
  let high = head.number;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const block = await readBlock(client, middle);
    if (block !== undefined && BigInt(block.timestamp) >= second) high = middle;
    else low = middle + 1;
  }
  return low;
}
