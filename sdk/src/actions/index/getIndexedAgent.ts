import type { MarketClient } from "../../client/MarketClient.ts";
import { type AgentFieldsFragment, GetIndexedAgentDocument } from "../../generated/queries.ts";
import { queryIndex } from "../../indexer/queryIndex.ts";
import type { IndexErrorType } from "../errorTypes.ts";

/**
 * An agent as it registered, and what counts about it; prices in token units, times in Unix seconds, `starredSum` in hundredths of the
 * verified feedback under the tag `starred`. Names, skills and URIs are what its owner claims. `registrationFile` is null if the file
 * does not stand in the URI; its `problem` says why it cannot be read.
 */
export type IndexedAgent = AgentFieldsFragment;
export type GetIndexedAgentParameters = bigint;
/** Null if the index knows no such agent. */
export type GetIndexedAgentReturnType = IndexedAgent | null;
export type GetIndexedAgentErrorType = IndexErrorType;

/**
 * Reads the index. An agent of the chain's identity registry, its registration file and its counts.
 *
 * @example
 * ```ts
 * const agent = await market.index.getAgent(0n);
 * console.log(agent?.registrationFile?.skills, agent?.verifiedFeedback);
 * ```
 */
export async function getIndexedAgent(
  client: MarketClient,
  agentId: GetIndexedAgentParameters,
): Promise<GetIndexedAgentReturnType> {
  return (await queryIndex(client, GetIndexedAgentDocument, { chainId: client.chainId, agentId })).agent;
}
