import { keccak256, toUtf8Bytes } from "ethers";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { callRegistry, registryEventOf } from "../../registries/registryCalls.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";
import { requireHash } from "./requireHash.ts";
import { requireUri } from "./requireUri.ts";

/** The index cuts longer URIs after 8,192 characters; a byte takes three at most. */
const MAX_TEXT_BYTES = 2_048;

/** What is answered: words, or the URI of a file. */
export type FeedbackAnswer =
  | {
      /** At most 2,048 bytes, which stand in the response's URI. */
      text: string;
      uri?: undefined;
      hash?: undefined;
    }
  | {
      /** Where the answer stands; it is never fetched. */
      uri: string;
      /** keccak256 of what stands there. */
      hash?: string;
      text?: undefined;
    };

export type RespondToFeedbackParameters = FeedbackAnswer & {
  agentId: bigint;
  /** Who gave the feedback. */
  client: string;
  /** Its number among that client's, from 1. */
  feedbackIndex: bigint;
};
export type RespondToFeedbackReturnType = Handle<{
  agentId: bigint;
  client: string;
  feedbackIndex: bigint;
  responder: string;
  uri: string;
  hash: string;
}>;
/** `ContractRevertError` `FeedbackNotFound`. */
export type RespondToFeedbackErrorType = WriteErrorType | RegistriesMissingError;

/**
 * Answers feedback, revoked or not. Anyone may, any number of times; readers see who it was.
 *
 * @example
 * ```ts
 * await market.identity.respondToFeedback({ agentId, client, feedbackIndex: 1n, text: "The missing sum was sent again." });
 * ```
 */
export function respondToFeedback(
  client: MarketClient,
  { agentId, feedbackIndex, client: author, ...answer }: RespondToFeedbackParameters,
): Promise<RespondToFeedbackReturnType> {
  return sendWrite(client, () => {
    const { uri, hash } = answer.text === undefined ? elsewhere(answer) : inText(answer.text);
    const values = [agentId, requireAddress("client", author), feedbackIndex, uri, hash] as const;
    return {
      ...callRegistry(client, "reputation", "appendResponse", values),
      decode: (receipt) => {
        const { responder, clientAddress } = registryEventOf(client, receipt, "reputation", "ResponseAppended");
        return { agentId, client: clientAddress, feedbackIndex, responder, uri, hash };
      },
    };
  });
}

function elsewhere({ uri, hash }: { uri: string; hash?: string }) {
  return { uri: requireUri("uri", uri), hash: requireHash("hash", hash) };
}

function inText(text: string): { uri: string; hash: string } {
  const isText = typeof text === "string" && text !== "" && text.isWellFormed();
  const bytes = isText ? toUtf8Bytes(text) : new Uint8Array();
  if (bytes.length > 0 && bytes.length <= MAX_TEXT_BYTES) {
    return { uri: `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`, hash: keccak256(bytes) };
  }
  const remedy = `Pass 1 to ${MAX_TEXT_BYTES} bytes of text, or the uri of a longer one.`;
  throw new InvalidArgumentError("text", String(text).slice(0, 100), remedy);
}
