import { storableText } from "../files/storableText.ts";
import type { ValidationRow } from "../Rows.ts";
import type { RegistryEvent } from "./RegistryEvent.ts";

/** A validation as asked for. */
export function newValidation({ args, place }: RegistryEvent<"ValidationRequest">): ValidationRow {
  return {
    chainId: place.chainId,
    requestHash: args.requestHash,
    agentId: args.agentId,
    validatorAddress: args.validatorAddress,
    requestUri: storableText(args.requestURI),
    status: "PENDING",
    response: null,
    responseUri: null,
    responseHash: null,
    validationTag: null,
    responses: 0,
    createdAt: place.timestamp,
    updatedAt: place.timestamp,
    tx: place.tx,
  };
}

/** A validation after a response, which replaces the one before. */
export function reduceValidation(
  row: ValidationRow,
  { args, place }: RegistryEvent<"ValidationResponse">,
): Partial<ValidationRow> {
  return {
    status: "COMPLETED",
    response: args.response,
    responseUri: storableText(args.responseURI),
    responseHash: args.responseHash,
    validationTag: storableText(args.tag),
    responses: row.responses + 1,
    updatedAt: place.timestamp,
  };
}
