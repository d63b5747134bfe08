import { readContract } from "../../chain/readContract.ts";
import type { MarketClient, PaymentToken } from "../../client/MarketClient.ts";
import type { ReadErrorType } from "../errorTypes.ts";

export type GetMarketInfoReturnType = {
  chainId: number;
  address: string;
  paymentToken: PaymentToken;
  /** The market's fee in basis points of what a provider earns. */
  feeBps: bigint;
  feeRecipient: string;
  /** Seconds. */
  minReviewPeriod: bigint;
  /** Seconds. */
  minRulingPeriod: bigint;
  /** Seconds. */
  minMandatePeriod: bigint;
  /** Number of jobs so far, and the newest id. */
  jobCount: bigint;
};
export type GetMarketInfoErrorType = ReadErrorType;

/**
 * Reads the chain. What is fixed about this market, and how many jobs it has seen.
 *
 * @example
 * ```ts
 * const { paymentToken, minReviewPeriod } = await market.getMarketInfo();
 * ```
 */
export async function getMarketInfo(client: MarketClient): Promise<GetMarketInfoReturnType> {
  const [feeBps, feeRecipient, minReviewPeriod, minRulingPeriod, minMandatePeriod, jobCount] = await Promise.all([
    readContract(client, "platformFeeBP", []),
    readContract(client, "platformTreasury", []),
    readContract(client, "minReviewPeriod", []),
    readContract(client, "minRulingPeriod", []),
    readContract(client, "minMandatePeriod", []),
    readContract(client, "jobCounter", []),
  ]);
  const { chainId, address, token: paymentToken } = client;
  return {
    chainId,
    address,
    paymentToken,
    feeBps,
    feeRecipient,
    minReviewPeriod,
    minRulingPeriod,
    minMandatePeriod,
    jobCount,
  };
}
