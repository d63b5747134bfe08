import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { encodeRating, type Rating } from "./encodeRating.ts";

export type RateParameters = Rating & { jobId: bigint };
export type RateReturnType = Handle<{ jobId: bigint; rater: string; ratee: string; score: bigint }>;
export type RateErrorType = WriteErrorType;

/**
 * Rates the other party of an ended job, once per side, within 30 days.
 *
 * @example
 * ```ts
 * await market.rate({ jobId, score: 80, tag: "clear-terms" });
 * ```
 */
export function rate(client: MarketClient, { jobId, ...rating }: RateParameters): Promise<RateReturnType> {
  return sendWrite(client, () => ({
    to: client.address,
    data: encodeRating(client, jobId, rating),
    decode: (receipt) => {
      const { rater, ratee, score } = eventOf(client, receipt, "Rated");
      return { jobId, rater, ratee, score };
    },
  }));
}
