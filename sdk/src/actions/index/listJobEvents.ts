import type { MarketClient } from "../../client/MarketClient.ts";
import { type JobEventFieldsFragment, type JobEventKind, ListJobEventsDocument } from "../../generated/queries.ts";
import { marketKey } from "../../indexer/marketKey.ts";
import { type Page, type PageParameters, toPage } from "../../indexer/Page.ts";
import { queryIndex } from "../../indexer/queryIndex.ts";
import type { IndexErrorType } from "../errorTypes.ts";

/** One event of a job; amounts in token units. */
export type JobEvent = JobEventFieldsFragment;
export type ListJobEventsParameters = PageParameters & {
  jobId?: bigint;
  kinds?: JobEventKind[];
  /** The account that acted. */
  actor?: string;
};
export type ListJobEventsReturnType = Page<JobEvent>;
export type ListJobEventsErrorType = IndexErrorType;

/**
 * Reads the index. What happened to jobs, oldest first. Pass a page's `endCursor` as `after` to read only what is new.
 *
 * @example
 * ```ts
 * const { items, endCursor } = await market.index.listJobEvents({ after });
 * ```
 */
export async function listJobEvents(
  client: MarketClient,
  parameters: ListJobEventsParameters = {},
): Promise<ListJobEventsReturnType> {
  const variables = { orderBy: "cursor", orderDirection: "asc", ...parameters, ...marketKey(client) };
  const { page } = await queryIndex(client, ListJobEventsDocument, variables);
  return toPage(page, parameters.after);
}
