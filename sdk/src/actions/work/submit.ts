import { hexlify, keccak256 } from "ethers";
import { encodeCall } from "../../chain/encodeCall.ts";
import { eventOf } from "../../chain/events.ts";
import type { Handle } from "../../chain/Handle.ts";
import { sendWrite } from "../../chain/sendWrite.ts";
import type { MarketClient } from "../../client/MarketClient.ts";
import { encodeManifest } from "../../documents/hashManifest.ts";
import type { Manifest } from "../../documents/Manifest.ts";
import { InvalidArgumentError } from "../../errors/InvalidArgumentError.ts";
import type { InvalidDocumentError } from "../../errors/InvalidDocumentError.ts";
import type { WriteErrorType } from "../errorTypes.ts";

export type SubmitParameters = {
  jobId: bigint;
  /** What is delivered, made with `buildManifest` for this job. */
  manifest: Manifest;
};
export type SubmitReturnType = Handle<{ jobId: bigint; deliverable: string }>;
export type SubmitErrorType = WriteErrorType | InvalidDocumentError;

/**
 * Delivers a job's work before its deadline. The manifest's bytes are published with it.
 *
 * @example
 * ```ts
 * const manifest = buildManifest({ jobId, termsHash, summary: "The sum.", files: [file] });
 * const { deliverable } = (await (await market.submit({ jobId, manifest })).wait()).result;
 * ```
 */
export function submit(client: MarketClient, { jobId, manifest }: SubmitParameters): Promise<SubmitReturnType> {
  return sendWrite(client, () => {
    if (manifest.jobId !== jobId.toString()) {
      throw new InvalidArgumentError("manifest.jobId", manifest.jobId, `Build the manifest for job ${jobId}.`);
    }
    const bytes = encodeManifest(manifest);
    return {
      to: client.address,
      data: encodeCall(client, "submit", [jobId, keccak256(bytes), hexlify(bytes)]),
      decode: (receipt) => ({ jobId, deliverable: eventOf(client, receipt, "JobSubmitted").deliverable }),
    };
  });
}
