import { ZeroHash } from "ethers";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { requireSender } from "../../client/requireSender.ts";
import { feedbackKind } from "../../documents/documentKinds.ts";
import type { FeedbackFile, ProofOfPayment } from "../../documents/FeedbackFile.ts";
import type { FeedbackUnbackedError } from "../../errors/FeedbackUnbackedError.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import type { InvalidDocumentError } from "../../errors/InvalidDocumentError.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { caip10 } from "../../registries/caip10.ts";
import { callRegistry, registryEventOf } from "../../registries/registryCalls.ts";
import { requireRegistries } from "../../registries/requireRegistries.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { getLatestBlock } from "../market/getLatestBlock.ts";
import { fileInUri } from "./fileInUri.ts";
import { findProof } from "./findProof.ts";
import { jsonAgentId } from "./jsonAgentId.ts";
import { type FeedbackValue, parseFeedbackValue } from "./parseFeedbackValue.ts";
import { requireHash } from "./requireHash.ts";
import { requireUri } from "./requireUri.ts";

export type GiveFeedbackParameters = {
  agentId: bigint;
  /** For instance `"87.5"`; under the tag `starred` from 0 to 100. */
  value: FeedbackValue;
  /** What was measured: `starred`, `uptime`, `successRate` or another word; none by default. */
  tag1?: string;
  tag2?: string;
  /** The endpoint that was used. */
  endpoint?: string;
  /** A settled job of this market between the signer, or its principal, and the agent's wallet: the index then marks it verified. */
  jobId?: bigint;
  /** Words of the client's, in the feedback's file. */
  comment?: string;
  /** A file of one's own that stands elsewhere, instead of `jobId` and `comment`; it is never fetched. */
  uri?: string;
  /** keccak256 of the file at `uri`. */
  hash?: string;
};
/** `feedbackIndex` counts the client's feedback about this agent from 1; `uri` is empty if there is no file. */
export type GiveFeedbackReturnType = Handle<{
  agentId: bigint;
  client: string;
  feedbackIndex: bigint;
  uri: string;
  hash: string;
}>;
/** `ContractRevertError` `FeedbackClientRefused` from the agent's own side, `ERC721NonexistentToken` if there is no such agent. */
export type GiveFeedbackErrorType =
  | WriteErrorType
  | RegistriesMissingError
  | FeedbackUnbackedError
  | InvalidDocumentError;

/**
 * Gives feedback about an agent in the signer's name. With a job its file proves the payment, and what the index would not verify is
 * refused before it is sent; each job verifies one feedback of each side. Without job and comment there is no file.
 *
 * @example
 * ```ts
 * const giving = await market.identity.giveFeedback({ agentId, value: "95", tag1: "starred", jobId });
 * const { feedbackIndex } = (await giving.wait()).result;
 * ```
 */
export function giveFeedback(
  client: MarketClient,
  parameters: GiveFeedbackParameters,
): Promise<GiveFeedbackReturnType> {
  return sendWrite(client, async () => {
    const { agentId, tag1 = "", tag2 = "", endpoint = "" } = parameters;
    const { value, valueDecimals } = parseFeedbackValue(parameters.value);
    const { uri, hash } = await fileOf(client, parameters);
    const values = [agentId, value, BigInt(valueDecimals), tag1, tag2, endpoint, uri, hash] as const;
    return {
      ...callRegistry(client, "reputation", "giveFeedback", values),
      decode: (receipt) => {
        const event = registryEventOf(client, receipt, "reputation", "NewFeedback");
        return { agentId, client: event.clientAddress, feedbackIndex: event.feedbackIndex, uri, hash };
      },
    };
  });
}

async function fileOf(
  client: MarketClient,
  parameters: GiveFeedbackParameters,
): Promise<{ uri: string; hash: string }> {
  const { agentId, jobId, comment, uri } = parameters;
  if (uri === undefined && parameters.hash !== undefined) {
    throw new InvalidArgumentError("hash", parameters.hash, "Pass the uri of the file that has this hash, or no hash.");
  }
  if (uri !== undefined) {
    if (jobId === undefined && comment === undefined) {
      return { uri: requireUri("uri", uri), hash: requireHash("hash", parameters.hash) };
    }
    const remedy = "Leave uri out: the job and the comment stand in a file of their own.";
    throw new InvalidArgumentError("uri", uri.slice(0, 100), remedy);
  }
  if (jobId === undefined && comment === undefined) return { uri: "", hash: ZeroHash };
  const proof = jobId === undefined ? undefined : await findProof(client, agentId, jobId);
  return fileInUri(feedbackKind, await feedbackFile(client, parameters, proof));
}

async function feedbackFile(
  client: MarketClient,
  { agentId, tag1, tag2, endpoint, comment, ...rest }: GiveFeedbackParameters,
  proofOfPayment: ProofOfPayment | undefined,
): Promise<FeedbackFile> {
  const { value, valueDecimals } = parseFeedbackValue(rest.value);
  const { timestamp } = await getLatestBlock(client);
  const isExact = Number.isSafeInteger(Number(value));
  const optional = { tag1, tag2, endpoint, comment, proofOfPayment };
  const given = Object.fromEntries(Object.entries(optional).filter(([, field]) => field !== undefined));
  return {
    agentRegistry: caip10(client, requireRegistries(client).identity.address),
    agentId: jsonAgentId(agentId),
    clientAddress: caip10(client, requireSender(client).address),
    createdAt: new Date(timestamp * 1_000).toISOString(),
    value: isExact ? Number(value) : value.toString(),
    valueDecimals,
    ...given,
  };
}
