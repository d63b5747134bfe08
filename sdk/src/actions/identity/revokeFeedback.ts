import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { callRegistry } from "../../registries/registryCalls.ts";
import type { WriteErrorType } from "../errorTypes.ts";

export type RevokeFeedbackParameters = {
  agentId: bigint;
  /** The number of the signer's own feedback about the agent, from 1. */
  feedbackIndex: bigint;
};
export type RevokeFeedbackReturnType = Handle<{ agentId: bigint; feedbackIndex: bigint }>;
/** `ContractRevertError` `FeedbackNotFound` or `RevocationRepeated`. */
export type RevokeFeedbackErrorType = WriteErrorType | RegistriesMissingError;

/**
 * Takes the signer's own feedback back, once and for all. The job that stood behind it verifies no other.
 *
 * @example
 * ```ts
 * await (await market.identity.revokeFeedback({ agentId, feedbackIndex: 1n })).wait();
 * ```
 */
export function revokeFeedback(
  client: MarketClient,
  { agentId, feedbackIndex }: RevokeFeedbackParameters,
): Promise<RevokeFeedbackReturnType> {
  return sendWrite(client, () => ({
    ...callRegistry(client, "reputation", "revokeFeedback", [agentId, feedbackIndex]),
    decode: () => ({ agentId, feedbackIndex }),
  }));
}
