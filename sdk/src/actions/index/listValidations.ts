import type { MarketClient } from "../../client/MarketClient.ts";
import { ListValidationsDocument, type ListValidationsQuery } from "../../generated/queries.ts";
import { type Page, type PageParameters, toPage } from "../../indexer/Page.ts";
import { queryIndex } from "../../indexer/queryIndex.ts";
import type { IndexErrorType } from "../errorTypes.ts";

/** A validation request with its latest response; times in Unix seconds. URIs and tag are words of whoever wrote them. */
export type IndexedValidation = ListValidationsQuery["page"]["items"][number];
export type ListValidationsParameters = PageParameters & {
  agentId?: bigint;
  /** Who was asked. */
  validator?: string;
  /** `PENDING` before the first response. */
  status?: IndexedValidation["status"];
  /** `createdAt` by default. */
  orderBy?: "createdAt" | "updatedAt" | "response";
  /** Ascending by default. */
  orderDirection?: "asc" | "desc";
};
export type ListValidationsReturnType = Page<IndexedValidation>;
export type ListValidationsErrorType = IndexErrorType;

/**
 * Reads the index. Validations that agents asked for, page by page.
 *
 * @example
 * ```ts
 * const { items } = await market.index.listValidations({ validator: me, status: "PENDING" });
 * for (const { requestUri } of items) console.log(parseValidationRequest(requestUri));
 * ```
 */
export async function listValidations(
  client: MarketClient,
  parameters: ListValidationsParameters = {},
): Promise<ListValidationsReturnType> {
  const variables = { orderBy: "createdAt", orderDirection: "asc", ...parameters, chainId: client.chainId };
  const { page } = await queryIndex(client, ListValidationsDocument, variables);
  return toPage(page, parameters.after);
}
