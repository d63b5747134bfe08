import { formatUnits } from "viem";
import type { FileProblem } from "../files/FileProblem.ts";
import { storableText } from "../files/storableText.ts";
import { uriTypeOf } from "../files/uriTypeOf.ts";
import type { FeedbackRow } from "../Rows.ts";
import type { Backing } from "./Backing.ts";
import type { RegistryEvent } from "./RegistryEvent.ts";

/** Feedback as given, with what stands behind it. */
export function newFeedback(
  { args, place }: RegistryEvent<"NewFeedback">,
  fileProblem: FileProblem | null,
  { verdict, job }: Backing,
): FeedbackRow {
  return {
    chainId: place.chainId,
    agentId: args.agentId,
    clientAddress: args.clientAddress,
    feedbackIndex: args.feedbackIndex,
    value: formatUnits(args.value, args.valueDecimals),
    valueRaw: args.value,
    valueDecimals: args.valueDecimals,
    tag1: storableText(args.tag1),
    tag2: storableText(args.tag2),
    endpoint: storableText(args.endpoint),
    feedbackURI: storableText(args.feedbackURI),
    feedbackURIType: uriTypeOf(args.feedbackURI),
    feedbackHash: args.feedbackHash,
    feedbackFileProblem: fileProblem,
    isVerified: verdict === "settledJob",
    verdict,
    market: job?.market ?? null,
    jobId: job?.jobId ?? null,
    isRevoked: false,
    revokedAt: null,
    responseCount: 0,
    createdBlock: place.block,
    createdAt: place.timestamp,
    tx: place.tx,
  };
}
