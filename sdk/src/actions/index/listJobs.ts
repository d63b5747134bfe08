import type { MarketClient } from "../../client/MarketClient.ts";
import { type JobKind, ListJobsDocument, type Turn } from "../../generated/queries.ts";
import { marketKey } from "../../indexer/marketKey.ts";
import { type Page, type PageParameters, toPage } from "../../indexer/Page.ts";
import { queryIndex } from "../../indexer/queryIndex.ts";
import type { JobStatus } from "../../types/jobStatus.ts";
import type { IndexErrorType } from "../errorTypes.ts";
import type { IndexedJob } from "./getIndexedJob.ts";

export type ListJobsParameters = PageParameters & {
  /** Null asks for jobs that are neither yet. */
  kind?: JobKind | null;
  statuses?: JobStatus[];
  whoseTurn?: Turn;
  client?: string;
  provider?: string;
  evaluator?: string;
  termsHash?: string;
  /** Jobs that changed in this block or later. */
  updatedSince?: bigint;
  /** A field of a job; `jobId` by default. */
  orderBy?: keyof IndexedJob;
  /** Ascending by default. */
  orderDirection?: "asc" | "desc";
};
export type ListJobsReturnType = Page<IndexedJob>;
export type ListJobsErrorType = IndexErrorType;

/**
 * Reads the index. Jobs that fit all that is given, page by page.
 *
 * @example
 * ```ts
 * const { items } = await market.index.listJobs({ statuses: ["Open"], limit: 100 });
 * ```
 */
export async function listJobs(client: MarketClient, parameters: ListJobsParameters = {}): Promise<ListJobsReturnType> {
  const variables = { orderBy: "jobId", orderDirection: "asc", ...parameters, ...marketKey(client) };
  const { page } = await queryIndex(client, ListJobsDocument, variables);
  return toPage(page, parameters.after);
}
