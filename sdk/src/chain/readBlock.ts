import { toQuantity } from "ethers";
import type { MarketClient } from "../client/MarketClient.ts";

/** A block's place in the chain; `timestamp` in Unix seconds. */
export type BlockHead = { readonly number: number; readonly hash: string; readonly timestamp: number };

/** The newest block. */
export async function readHead(client: Pick<MarketClient, "provider">): Promise<BlockHead> {
  const head = await ask(client, "latest");
  if (head === undefined) throw new Error("The node has no latest block.");
  return head;
}

/** The block that the chain has at this height now; undefined if it has none. */
export function readBlock(client: Pick<MarketClient, "provider">, number: number): Promise<BlockHead | undefined> {
  return ask(client, toQuantity(number));
}

async function ask({ provider }: Pick<MarketClient, "provider">, block: string): Promise<BlockHead | undefined> {
  // `send` and not `getBlock`: ethers may remember answers.
  const answer = await provider.send("eth_getBlockByNumber", [block, false]);
  if (answer === null) return undefined;
  const { number, hash, timestamp } = answer as { number: string; hash: string; timestamp: string };
  return { number: Number(number), hash, timestamp: Number(timestamp) };
}
