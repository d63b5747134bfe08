import { hexlify, randomBytes } from "ethers";
import type { Handle, WaitOptions } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import type { DocumentFile } from "../../documents/DocumentFile.ts";
import { validationRequestKind } from "../../documents/documentKinds.ts";
import type { ValidationRequest } from "../../documents/ValidationRequest.ts";
import { ContractRevertError } from "../../errors/ContractRevertError.ts";
import type { InvalidDocumentError } from "../../errors/InvalidDocumentError.ts";
import type { RegistriesMissingError } from "../../errors/RegistriesMissingError.ts";
import { caip10 } from "../../registries/caip10.ts";
import { callRegistry } from "../../registries/registryCalls.ts";
import { requireRegistries } from "../../registries/requireRegistries.ts";
import type { WriteErrorType } from "../errorTypes.ts";
import { requireAddress } from "../requireAddress.ts";
import { fileInUri } from "./fileInUri.ts";
import { jsonAgentId } from "./jsonAgentId.ts";

export type RequestValidationParameters = {
  /** Whose work is to be checked. */
  agentId: bigint;
  /** Who is asked; it alone may respond. */
  validator: string;
  /** What is to be checked, in words; at most 4,096 characters. */
  description: string;
  /** The job of this market whose work it is. */
  jobId?: bigint;
  /** Hash of that job's delivery manifest. */
  deliverable?: string;
  /** What the validator needs, made with `buildFile`. */
  files?: readonly DocumentFile[];
};
/** `requestHash` names the request from now on; `uri` holds its file. */
export type RequestValidationReturnType = Handle<{
  requestHash: string;
  agentId: bigint;
  validator: string;
  uri: string;
}>;
export type RequestValidationErrorType = WriteErrorType | RegistriesMissingError | InvalidDocumentError;

/** Fresh salts that are tried after the first. */
const MAX_RETRIES = 3;

/**
 * Asks a validator to check an agent's work. Owner, approved account or operator of the agent.
 *
 * Whoever sees the request before it is mined can take its hash. Then the request is made again with a fresh salt, here or in `wait`, at
 * most three times; the handle's `hash` stays that of the first transaction, and `wait` gives the receipt of the one that counts.
 *
 * @example
 * ```ts
 * const asking = await market.identity.requestValidation({ agentId, validator, description: "Is the sum right?", jobId });
 * const { requestHash } = (await asking.wait()).result;
 * ```
 */
export function requestValidation(
  client: MarketClient,
  parameters: RequestValidationParameters,
): Promise<RequestValidationReturnType> {
  return ask(client, parameters, MAX_RETRIES);
}

async function ask(
  client: MarketClient,
  parameters: RequestValidationParameters,
  retries: number,
): Promise<RequestValidationReturnType> {
  const again = (error: unknown) => {
    if (retries === 0 || !isTaken(error)) throw error;
    return ask(client, parameters, retries - 1);
  };
  const first = await send(client, parameters).catch(again);
  let second: Promise<RequestValidationReturnType> | undefined;
  const wait = async (options?: WaitOptions): ReturnType<RequestValidationReturnType["wait"]> => {
    if (second === undefined) {
      try {
        return await first.wait(options);
      } catch (error) {
        second ??= again(error);
      }
    }
    return (await second).wait(options);
  };
  return { hash: first.hash, wait };
}

function send(client: MarketClient, parameters: RequestValidationParameters): Promise<RequestValidationReturnType> {
  return sendWrite(client, () => {
    const { agentId } = parameters;
    const validator = requireAddress("validator", parameters.validator);
    const { uri, hash } = fileInUri(validationRequestKind, requestOf(client, parameters, validator));
    return {
      ...callRegistry(client, "validation", "validationRequest", [validator, agentId, uri, hash]),
      decode: () => ({ requestHash: hash, agentId, validator, uri }),
    };
  });
}

function requestOf(
  client: MarketClient,
  { agentId, description, jobId, deliverable, files }: RequestValidationParameters,
  validator: string,
): ValidationRequest {
  const work = deliverable === undefined ? {} : { deliverable };
  return {
    version: 1,
    agentRegistry: caip10(client, requireRegistries(client).identity.address),
    agentId: jsonAgentId(agentId),
    validatorAddress: caip10(client, validator),
    salt: hexlify(randomBytes(32)),
    description,
    ...(jobId === undefined ? {} : { job: { market: client.address, jobId: jobId.toString(), ...work } }),
    ...(files === undefined ? {} : { files: [...files] }),
  };
}

/** Ours has an error for it, the live registries a text. */
function isTaken(error: unknown): boolean {
  if (!(error instanceof ContractRevertError)) return false;
  return (
    error.errorName === "ValidationRequestTaken" ||
    (error.errorName === "Error" && Object.values(error.args)[0] === "exists")
  );
}
