import type { MarketClient } from "../../client/MarketClient.ts";
import { type AccountFieldsFragment, GetAccountDocument } from "../../generated/queries.ts";
import { marketKey } from "../../indexer/marketKey.ts";
import { queryIndex } from "../../indexer/queryIndex.ts";
import type { IndexErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

/** What an account holds and did; amounts in token units, record volumes in whole cents. */
export type IndexedAccount = AccountFieldsFragment;
export type GetIndexedAccountParameters = string;
/** Null if no event of the market names the account. */
export type GetIndexedAccountReturnType = IndexedAccount | null;
export type GetIndexedAccountErrorType = IndexErrorType;

/**
 * Reads the index. One account's balances, record and counts.
 *
 * @example
 * ```ts
 * const account = await market.index.getAccount(provider);
 * ```
 */
export async function getIndexedAccount(
  client: MarketClient,
  account: GetIndexedAccountParameters,
): Promise<GetIndexedAccountReturnType> {
  const address = requireAddress("account", account);
  return (await queryIndex(client, GetAccountDocument, { ...marketKey(client), address })).account;
}
