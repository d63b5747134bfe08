import { storableText } from "../files/storableText.ts";
import type { FeedbackResponseRow } from "../Rows.ts";
import type { RegistryEvent } from "./RegistryEvent.ts";

/** A response as given; `responseIndex` counts those of its feedback from 1. */
export function reduceFeedbackResponse(
  { args, place }: RegistryEvent<"ResponseAppended">,
  responseIndex: number,
): FeedbackResponseRow {
  return {
    chainId: place.chainId,
    agentId: args.agentId,
    clientAddress: args.clientAddress,
    feedbackIndex: args.feedbackIndex,
    responseIndex,
    responder: args.responder,
    responseUri: storableText(args.responseURI),
    responseHash: args.responseHash,
    createdAt: place.timestamp,
    tx: place.tx,
  };
}
