import { basename } from "node:path";
import type { Command } from "commander";
import type { ValidationAnswer } from "../../../actions/identity/respondToValidation.ts";
import { buildFile } from "../../../documents/buildFile.ts";
import { buildVerdict } from "../../../documents/buildVerdict.ts";
import { UsageError } from "../../errors/UsageError.ts";
import { parseAddress } from "../../inputs/parseAddress.ts";
import { parseAgentId } from "../../inputs/parseAgentId.ts";
import { parseHash } from "../../inputs/parseHash.ts";
import { parseJobId } from "../../inputs/parseJobId.ts";
import { parseWhole } from "../../inputs/parseWhole.ts";
import { readSmallFile } from "../../inputs/readInput.ts";
import { perform } from "../../perform.ts";
import type { Run } from "../../Run.ts";

type RequestOptions = {
  validator: string;
  description: string;
  job?: bigint;
  deliverable?: string;
  file?: string[];
  mediaType: string;
};
type RespondOptions = { summary?: string; uri?: string; hash?: string; tag?: string };

/** `validation request` and `respond`. */
export function addActs(command: Command, run: Run): void {
  addRequest(command, run);
  command
    .command("respond")
    .description("respond to a request as its validator, or replace your response")
    .argument("<request>", "the request's hash", parseHash)
    .argument("<response>", "0 (failed) to 100 (passed)", parseWhole("a response", 0, 100))
    .option("--summary <text>", "why, in words; stands in a file of the response")
    .option("--uri <uri>", "where the evidence stands instead; it is never fetched")
    .option("--hash <hash>", "keccak256 of what stands at --uri", parseHash)
    .option("--tag <word>", "for instance how final it is")
    .action(
      run((session, requestHash: string, response: number, { tag, ...options }: RespondOptions) => {
        const answer = answerOf(requestHash, response, options);
        return perform(session, (market) =>
          market.identity.respondToValidation({ requestHash, ...answer, ...(tag !== undefined && { tag }) }),
        );
      }),
    );
}

function addRequest(command: Command, run: Run): void {
  command
    .command("request")
    .description("ask a validator to check an agent's work; a fresh salt makes its hash one that nobody has taken")
    .argument("<agent>", "the agent's id; you own it or act for its owner", parseAgentId)
    .requiredOption("--validator <address>", "who is asked; it alone may respond", parseAddress)
    .requiredOption("--description <text>", "what is to be checked")
    .option("--job <job>", "the job whose work it is", parseJobId)
    .option("--deliverable <hash>", "hash of that job's delivery manifest", parseHash)
    .option("--file <path...>", "what the validator needs, named by the hash of its bytes; its text travels along")
    .option("--media-type <type>", "what the files are", "text/plain")
    .action(
      run((session, agentId: bigint, { job, file, mediaType, ...options }: RequestOptions) =>
        perform(session, (market) =>
          market.identity.requestValidation({
            agentId,
            ...options,
            ...(job !== undefined && { jobId: job }),
            ...(file !== undefined && { files: file.map((path) => fileAt(path, mediaType)) }),
          }),
        ),
      ),
    );
}

function fileAt(path: string, mediaType: string) {
  return buildFile({ name: basename(path), mediaType, content: readSmallFile(path).toString("utf8"), inline: true });
}

function answerOf(requestHash: string, response: number, { summary, uri, hash }: RespondOptions): ValidationAnswer {
  if (summary !== undefined && uri === undefined && hash === undefined) {
    return { verdict: buildVerdict({ subject: requestHash, score: response, summary }) };
  }
  if (summary === undefined && (uri !== undefined || hash === undefined)) {
    return { response, ...(uri !== undefined && { uri }), ...(hash !== undefined && { hash }) };
  }
  throw new UsageError(
    "Name a --summary, or a --uri with or without its --hash, or none.",
    "surety validation respond",
  );
}
