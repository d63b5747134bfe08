import type { MarketClient } from "../client/MarketClient.ts";
import { readContract } from "./readContract.ts";

/** What a market takes of what providers earn, in basis points, and for whom. */
export type MarketFee = { bps: bigint; recipient: string };

const known = new WeakMap<MarketClient, MarketFee>();

/** The market's fee, asked once: it is immutable. */
export async function marketFeeOf(client: MarketClient): Promise<MarketFee> {
  const asked = known.get(client);
  if (asked !== undefined) return asked;
  const [bps, recipient] = await Promise.all([
    readContract(client, "platformFeeBP", []),
    readContract(client, "platformTreasury", []),
  ]);
  const fee = { bps, recipient };
  known.set(client, fee);
  return fee;
}
