import type { MarketClient } from "../../client/MarketClient.ts";
import { ListMandatesDocument, type MandateFieldsFragment } from "../../generated/queries.ts";
import { marketKey } from "../../indexer/marketKey.ts";
import { type Page, type PageParameters, toPage } from "../../indexer/Page.ts";
import { queryIndex } from "../../indexer/queryIndex.ts";
import { type MandateRight, rightsOf } from "../../types/mandateRight.ts";
import type { IndexErrorType } from "../errorTypes.ts";

/** A mandate as last set, with what was put at risk since `windowStart`; amounts in token units, times in Unix seconds. */
export type IndexedMandate = Omit<MandateFieldsFragment, "rights"> & {
  rights: MandateRight[];
};
export type ListMandatesParameters = PageParameters & {
  /** Whose money it is. */
  principal?: string;
  /** Who may risk it. */
  operator?: string;
};
export type ListMandatesReturnType = Page<IndexedMandate>;
export type ListMandatesErrorType = IndexErrorType;

/**
 * Reads the index. Mandates that were ever granted, the last changed first; `revokedAt` tells those that are no more.
 * `getMandate` reads what is left of one from the chain.
 *
 * @example
 * ```ts
 * const { items } = await market.index.listMandates({ principal: me });
 * ```
 */
export async function listMandates(
  client: MarketClient,
  parameters: ListMandatesParameters = {},
): Promise<ListMandatesReturnType> {
  const variables = { orderBy: "updatedBlock", orderDirection: "desc", ...parameters, ...marketKey(client) };
  const { items, ...rest } = toPage((await queryIndex(client, ListMandatesDocument, variables)).page, parameters.after);
  return { ...rest, items: items.map(({ rights, ...mandate }) => ({ ...mandate, rights: rightsOf(BigInt(rights)) })) };
}
