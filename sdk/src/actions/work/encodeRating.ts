import { encodeCall } from "../../chain/encodeCall.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { encodeNote } from "../encodeNote.ts";
import { requireInteger } from "../requireInteger.ts";

/** What one party thinks of the other's part in a job. */
export type Rating = {
  /** 0 to 100. */
  score: number;
  /** A word of at most 31 bytes, for instance `on-time`. */
  tag?: string;
  /** A note of at most 31 bytes, or the hash of a longer one as hex. */
  details?: string;
};

/** Encodes the call that rates a job. */
export function encodeRating(client: MarketClient, jobId: bigint, { score, tag, details }: Rating): string {
  return encodeCall(client, "rate", [
    jobId,
    requireInteger("score", score),
    encodeNote("tag", tag),
    encodeNote("details", details),
  ]);
}
