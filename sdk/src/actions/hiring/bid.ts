import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { checkOffer } from "../../offers/checkOffer.ts";
import type { SignedOffer } from "../../offers/Offer.ts";
import type { WriteErrorType } from "../errorTypes.ts";

export type BidParameters = SignedOffer;
export type BidReturnType = Handle<{ jobId: bigint; provider: string }>;
export type BidErrorType = WriteErrorType;

/**
 * Puts an offer for a posting on record, where its client finds it. Anyone may send it. An offer that nobody could hire is
 * refused.
 *
 * @example
 * ```ts
 * await market.bid(await market.signOffer({ jobId, termsHash, price: "20" }));
 * ```
 */
export function bid(client: MarketClient, { offer, signature }: BidParameters): Promise<BidReturnType> {
  return sendWrite(client, async () => {
    await checkOffer(client, offer);
    return {
      to: client.address,
      data: encodeCall(client, "bid", [offer, signature]),
      decode: (receipt) => {
        const { jobId, provider } = eventOf(client, receipt, "BidPlaced");
        return { jobId, provider };
      },
    };
  });
}
