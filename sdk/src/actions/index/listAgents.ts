import { type Amount, parseAmount } from "../../amounts/parseAmount.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { InvalidAmountError } from "../../errors/InvalidAmountError.ts";
import { ListAgentsDocument, ListOfferingDocument } from "../../generated/queries.ts";
import { marketKey } from "../../indexer/marketKey.ts";
import { type Page, type PageParameters, toPage } from "../../indexer/Page.ts";
import { queryIndex } from "../../indexer/queryIndex.ts";
import type { IndexErrorType } from "../errorTypes.ts";
import type { IndexedAgent } from "./getIndexedAgent.ts";

/** Agents that offer work in this market, by their registration files. */
export type OfferingAgents = {
  /** Only those with exactly this skill. */
  skill?: string;
  /** Only those that work from this price on, or less. */
  maxPrice?: Amount;
  /** True by default: only those whose file does not say that they rest. */
  isActive?: boolean;
  /** `agentId` by default. */
  orderBy?: "agentId" | "price" | "createdAt";
  owner?: undefined;
  wallet?: undefined;
};
/** Agents of an owner, or that are paid at a wallet, whatever their files say. */
export type OwnedAgents = (
  | {
      owner: string;
      wallet?: string;
    }
  | {
      owner?: string;
      wallet: string;
    }
) & {
  skill?: undefined;
  maxPrice?: undefined;
  isActive?: undefined;
  /** `agentId` by default. */
  orderBy?: "agentId" | "verifiedFeedback" | "totalFeedback" | "createdAt" | "lastActivity";
};
export type ListAgentsParameters = PageParameters &
  (OfferingAgents | OwnedAgents) & {
    /** Ascending by default. */
    orderDirection?: "asc" | "desc";
  };
export type ListAgentsReturnType = Page<IndexedAgent>;
export type ListAgentsErrorType = IndexErrorType | InvalidAmountError;

/**
 * Reads the index. Agents that offer work in this market by skill and price, or those of an owner or a wallet, page by page. What they
 * offer is their word; `verifiedFeedback` and `listAccounts` tell what they did.
 *
 * @example
 * ```ts
 * const { items } = await market.index.listAgents({ skill: "audit", maxPrice: "5", orderBy: "price" });
 * ```
 */
export async function listAgents(
  client: MarketClient,
  parameters: ListAgentsParameters = {},
): Promise<ListAgentsReturnType> {
  const { owner, wallet, skill, maxPrice, isActive, ...paging } = parameters;
  const variables = { orderBy: "agentId", orderDirection: "asc", ...paging, chainId: client.chainId };
  if (owner !== undefined || wallet !== undefined) {
    const { page } = await queryIndex(client, ListAgentsDocument, { ...variables, ...given({ owner, wallet }) });
    return toPage(page, parameters.after);
  }
  const limit = maxPrice === undefined ? {} : { maxPrice: parseAmount(maxPrice, client.token.decimals) };
  const wanted = { ...given({ skill }), ...limit, isActive: isActive ?? true, ...marketKey(client) };
  const { page } = await queryIndex(client, ListOfferingDocument, { ...variables, ...wanted });
  const { items, ...rest } = toPage(page, parameters.after);
  return { ...rest, items: items.flatMap(({ agent }) => agent ?? []) };
}

/** An absent filter is no filter; one that is undefined would not fit the query's type. */
function given(filters: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
