import type { MarketClient } from "../../client/MarketClient.ts";
import { ListAccountsDocument } from "../../generated/queries.ts";
import { marketKey } from "../../indexer/marketKey.ts";
import { type Page, type PageParameters, toPage } from "../../indexer/Page.ts";
import { queryIndex } from "../../indexer/queryIndex.ts";
import type { IndexErrorType } from "../errorTypes.ts";
import type { IndexedAccount } from "./getIndexedAccount.ts";

export type ListAccountsParameters = PageParameters & {
  /** Only these. */
  addresses?: string[];
  /** A field of an account; `address` by default. */
  orderBy?: keyof IndexedAccount;
  /** Ascending by default. */
  orderDirection?: "asc" | "desc";
};
export type ListAccountsReturnType = Page<IndexedAccount>;
export type ListAccountsErrorType = IndexErrorType;

/**
 * Reads the index. Accounts, page by page.
 *
 * @example
 * ```ts
 * const { items } = await market.index.listAccounts({ orderBy: "providerVolume", orderDirection: "desc", limit: 10 });
 * ```
 */
export async function listAccounts(
  client: MarketClient,
  parameters: ListAccountsParameters = {},
): Promise<ListAccountsReturnType> {
  const variables = { orderBy: "address", orderDirection: "asc", ...parameters, ...marketKey(client) };
  const { page } = await queryIndex(client, ListAccountsDocument, variables);
  return toPage(page, parameters.after);
}
