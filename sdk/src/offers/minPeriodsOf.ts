import { askOnce } from "../chain/askOnce.ts";
import { readContract } from "../chain/readContract.ts";

/** A market's least periods in seconds. */
export type MinPeriods = { reviewPeriod: bigint; rulingPeriod: bigint };

/** The least periods that the market takes. */
export const minPeriodsOf = askOnce(async (client): Promise<MinPeriods> => {
  const [reviewPeriod, rulingPeriod] = await Promise.all([
    readContract(client, "minReviewPeriod", []),
    readContract(client, "minRulingPeriod", []),
  ]);
  return { reviewPeriod, rulingPeriod };
});
