import { askOnce } from "./askOnce.ts";
import { readContract } from "./readContract.ts";

/** What a market takes of what providers earn, in basis points, and for whom. */
export type MarketFee = { bps: bigint; recipient: string };

/** The market's fee. */
export const marketFeeOf = askOnce(async (client): Promise<MarketFee> => {
  const [bps, recipient] = await Promise.all([
    readContract(client, "platformFeeBP", []),
    readContract(client, "platformTreasury", []),
  ]);
  return { bps, recipient };
});
