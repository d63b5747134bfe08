import { formatUnits } from "ethers";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { readRegistry } from "../../registries/registryCalls.ts";
import type { ReadErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";

export type GetFeedbackParameters = {
  agentId: bigint;
  /** Who gave it. */
  client: string;
  /** Its number among that client's, from 1; the latest by default. */
  feedbackIndex?: bigint;
};
export type GetFeedbackReturnType = {
  agentId: bigint;
  client: string;
  feedbackIndex: bigint;
  /** The value as decimal text. */
  value: string;
  /** The same times 10 to the power of `valueDecimals`. */
  valueRaw: bigint;
  valueDecimals: number;
  /** Words of the client's. */
  tag1: string;
  tag2: string;
  isRevoked: boolean;
  /** How often it was answered. */
  responses: bigint;
};
/** `ContractRevertError` `FeedbackNotFound` if the client gave none of that number. */
export type GetFeedbackErrorType = ReadErrorType | RegistriesMissingError;

/**
 * Reads the chain. One feedback about an agent. Its file and what verifies it are in the index.
 *
 * @example
 * ```ts
 * const { value, tag1, isRevoked } = await market.identity.getFeedback({ agentId: 0n, client });
 * ```
 */
export async function getFeedback(
  client: MarketClient,
  { agentId, ...parameters }: GetFeedbackParameters,
): Promise<GetFeedbackReturnType> {
  const author = requireAddress("client", parameters.client);
  const last =
    parameters.feedbackIndex ?? (await readRegistry(client, "reputation", "getLastIndex", [agentId, author]));
  // Number 0 asks how often anything was answered, so a client without feedback is asked for its first, which is not there.
  const feedbackIndex = last === 0n ? 1n : last;
  const [feedback, responses] = await Promise.all([
    readRegistry(client, "reputation", "readFeedback", [agentId, author, feedbackIndex]),
    readRegistry(client, "reputation", "getResponseCount", [agentId, author, feedbackIndex, []]),
  ]);
  const { value: valueRaw, tag1, tag2, isRevoked } = feedback;
  const value = formatUnits(valueRaw, feedback.valueDecimals).replace(/\.0$/, "");
  const valueDecimals = Number(feedback.valueDecimals);
  return { agentId, client: author, feedbackIndex, value, valueRaw, valueDecimals, tag1, tag2, isRevoked, responses };
}
