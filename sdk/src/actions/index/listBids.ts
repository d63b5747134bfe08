import type { MarketClient } from "../../client/MarketClient.ts";
import { type BidFieldsFragment, ListBidsDocument } from "../../generated/queries.ts";
import { marketKey } from "../../indexer/marketKey.ts";
import { type Page, type PageParameters, toPage } from "../../indexer/Page.ts";
import { queryIndex } from "../../indexer/queryIndex.ts";
import type { SignedOffer } from "../../offers/Offer.ts";
import type { IndexErrorType } from "../errorTypes.ts";

/** An offer on record, ready for `hire`, with what the index knows of it. */
export type Bid = SignedOffer & {
  /** False if the posting's terms, evaluator or client refuse it; null if the index cannot tell. */
  isMatching: boolean | null;
  isHired: boolean;
  placedBlock: bigint;
  /** Unix second. */
  placedAt: bigint;
};
export type ListBidsParameters = bigint;
export type ListBidsOptions = PageParameters & { provider?: string; isHired?: boolean };
export type ListBidsReturnType = Page<Bid>;
export type ListBidsErrorType = IndexErrorType;

/**
 * Reads the index. The bids on a posting, oldest first.
 *
 * @example
 * ```ts
 * const { items } = await market.index.listBids(jobId);
 * const [cheapest] = items.filter((bid) => bid.isMatching).sort((a, b) => Number(a.offer.price - b.offer.price));
 * if (cheapest !== undefined) await market.hire(cheapest);
 * ```
 */
export async function listBids(
  client: MarketClient,
  jobId: ListBidsParameters,
  options: ListBidsOptions = {},
): Promise<ListBidsReturnType> {
  const variables = { orderBy: "placedBlock", orderDirection: "asc", ...options, jobId, ...marketKey(client) };
  const { items, ...rest } = toPage((await queryIndex(client, ListBidsDocument, variables)).page, options.after);
  return { ...rest, items: items.map(toBid) };
}

function toBid({
  signature,
  isMatching,
  isHired,
  placedBlock,
  placedAt,
  placedTx: _,
  ...offer
}: BidFieldsFragment): Bid {
  return { offer, signature, isMatching, isHired, placedBlock, placedAt };
}
