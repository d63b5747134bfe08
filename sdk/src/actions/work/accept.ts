import { encodeCall } from "../../chain/encodeCall.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import type { Settlement } from "../Settlement.ts";
import { settlementOf } from "../settlementOf.ts";
import { encodeRating, type Rating } from "./encodeRating.ts";

export type AcceptParameters = {
  jobId: bigint;
  /** Rates the provider in the same transaction. */
  rating?: Rating;
};
export type AcceptReturnType = Handle<Settlement>;
export type AcceptErrorType = WriteErrorType;

/**
 * Takes a delivery: the provider gets budget and bond, the client the evaluator's fee back. Client only.
 *
 * @example
 * ```ts
 * await (await market.accept({ jobId, rating: { score: 95, tag: "on-time" } })).wait();
 * ```
 */
export function accept(client: MarketClient, { jobId, rating }: AcceptParameters): Promise<AcceptReturnType> {
  return sendWrite(client, () => {
    const call = encodeCall(client, "accept", [jobId]);
    return {
      to: client.address,
      data:
        rating === undefined ? call : encodeCall(client, "multicall", [[call, encodeRating(client, jobId, rating)]]),
      pushes: true,
      decode: (receipt) => settlementOf(client, receipt, jobId),
    };
  });
}
