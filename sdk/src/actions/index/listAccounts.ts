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
  /** Only those who had a job in this role. */
  role?: "client" | "provider" | "evaluator";
  /** A field of an account; `address` by default. */
  orderBy?: keyof IndexedAccount;
  /** Ascending by default. */
  orderDirection?: "asc" | "desc";
};
export type ListAccountsReturnType = Page<IndexedAccount>;
export type ListAccountsErrorType = IndexErrorType;

const LEAST = {
  client: "minJobsAsClient",
  provider: "minJobsAsProvider",
  evaluator: "minJobsAsEvaluator",
} as const;

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
  { role, ...parameters }: ListAccountsParameters = {},
): Promise<ListAccountsReturnType> {
  const inRole = role === undefined ? {} : { [LEAST[role]]: 1 };
  const variables = { orderBy: "address", orderDirection: "asc", ...parameters, ...inRole, ...marketKey(client) };
  const { page } = await queryIndex(client, ListAccountsDocument, variables);
  return toPage(page, parameters.after);
}
