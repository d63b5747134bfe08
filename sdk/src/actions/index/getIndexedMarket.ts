import type { MarketClient } from "../../client/MarketClient.ts";
import { GetMarketDocument, type MarketFieldsFragment } from "../../generated/queries.ts";
import { marketKey } from "../../indexer/marketKey.ts";
import { queryIndex } from "../../indexer/queryIndex.ts";
import type { IndexErrorType } from "../errorTypes.ts";

/** Totals of a market; amounts in token units. */
export type IndexedMarket = MarketFieldsFragment;
/** Null while the index has seen no event of the market. */
export type GetIndexedMarketReturnType = IndexedMarket | null;
export type GetIndexedMarketErrorType = IndexErrorType;

/**
 * Reads the index. The market's totals.
 *
 * @example
 * ```ts
 * const totals = await market.index.getMarket();
 * ```
 */
export async function getIndexedMarket(client: MarketClient): Promise<GetIndexedMarketReturnType> {
  return (await queryIndex(client, GetMarketDocument, marketKey(client))).market;
}
