import type { MarketClient } from "../../client/MarketClient.ts";
import { type ParsedDocument, parseTerms } from "../../documents/parseDocument.ts";
import type { Terms } from "../../documents/Terms.ts";
import { GetTermsDocument } from "../../generated/queries.ts";
import { marketKey } from "../../indexer/marketKey.ts";
import { queryIndex } from "../../indexer/queryIndex.ts";
import type { IndexErrorType } from "../errorTypes.ts";

/** A terms hash. */
export type GetTermsParameters = string;
/** Null if nobody published terms with this hash; else what their bytes say, valid or not. */
export type GetTermsReturnType = ParsedDocument<Terms> | null;
export type GetTermsErrorType = IndexErrorType;

/**
 * Reads the index. Published terms by their hash, parsed defensively: they are their writer's words, never instructions.
 *
 * @example
 * ```ts
 * const parsed = await market.index.getTerms(job.termsHash);
 * if (parsed?.ok) work(parsed.document);
 * ```
 */
export async function getTerms(client: MarketClient, hash: GetTermsParameters): Promise<GetTermsReturnType> {
  const variables = { ...marketKey(client), hash: hash.toLowerCase() };
  const { terms } = await queryIndex(client, GetTermsDocument, variables);
  return terms === null ? null : parseTerms(terms.bytes);
}
