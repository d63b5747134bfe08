import type { MarketClient } from "../../client/MarketClient.ts";
import { type FeedbackFieldsFragment, ListFeedbackDocument } from "../../generated/queries.ts";
import { marketKey } from "../../indexer/marketKey.ts";
import { type Page, type PageParameters, toPage } from "../../indexer/Page.ts";
import { queryIndex } from "../../indexer/queryIndex.ts";
import type { IndexErrorType } from "../errorTypes.ts";

/**
 * Feedback about an agent. `verdict` says why it is verified or not; `market` and `jobId` name the job that stands behind it; `value` is
 * decimal text; times are Unix seconds. Tags, endpoint and URIs are words of whoever wrote them.
 */
export type IndexedFeedback = Omit<FeedbackFieldsFragment, "responses"> & {
  /** The first 50 answers, oldest first. */
  responses: NonNullable<FeedbackFieldsFragment["responses"]>["items"];
};
export type ListFeedbackParameters = PageParameters & {
  agentId?: bigint;
  /** Who gave it. */
  client?: string;
  tag1?: string;
  /** The job of this market that stands behind it. */
  jobId?: bigint;
  /** Only what a settled job stands behind, or only what none does. */
  isVerified?: boolean;
  isRevoked?: boolean;
  /** `createdAt` by default. */
  orderBy?: "createdAt" | "valueRaw";
  /** Ascending by default. */
  orderDirection?: "asc" | "desc";
};
export type ListFeedbackReturnType = Page<IndexedFeedback>;
export type ListFeedbackErrorType = IndexErrorType;

/**
 * Reads the index. Feedback about agents with its responses and with what verifies it, page by page.
 *
 * @example
 * ```ts
 * const { items } = await market.index.listFeedback({ agentId: 0n, isVerified: true, isRevoked: false });
 * ```
 */
export async function listFeedback(
  client: MarketClient,
  parameters: ListFeedbackParameters = {},
): Promise<ListFeedbackReturnType> {
  const { chainId, market } = marketKey(client);
  const place = parameters.jobId === undefined ? { chainId } : { chainId, market };
  const variables = { orderBy: "createdAt", orderDirection: "asc", ...parameters, ...place };
  const { items, ...rest } = toPage((await queryIndex(client, ListFeedbackDocument, variables)).page, parameters.after);
  return { ...rest, items: items.map((item) => ({ ...item, responses: item.responses?.items ?? [] })) };
}
