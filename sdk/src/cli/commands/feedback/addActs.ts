import type { Command } from "commander";
import { parseFeedbackValue } from "../../../actions/identity/parseFeedbackValue.ts";
import type { FeedbackAnswer } from "../../../actions/identity/respondToFeedback.ts";
import { UsageError } from "../../errors/UsageError.ts";
import { parseAddress } from "../../inputs/parseAddress.ts";
import { parseAgentId } from "../../inputs/parseAgentId.ts";
import { parseFeedbackNumber } from "../../inputs/parseFeedbackNumber.ts";
import { parseHash } from "../../inputs/parseHash.ts";
import { parseJobId } from "../../inputs/parseJobId.ts";
import { perform } from "../../perform.ts";
import type { Run } from "../../Run.ts";

type GiveOptions = {
  tag1?: string;
  tag2?: string;
  endpoint?: string;
  job?: bigint;
  comment?: string;
  uri?: string;
  hash?: string;
};
type RespondOptions = { text?: string; uri?: string; hash?: string };

/** `feedback give`, `revoke` and `respond`. */
export function addActs(command: Command, run: Run): void {
  addGive(command, run);
  command
    .command("revoke")
    .description("take your own feedback back, for good; the job behind it verifies no other")
    .argument("<agent>", "the agent's id", parseAgentId)
    .argument("<number>", "which of your feedback about it", parseFeedbackNumber)
    .action(
      run((session, agentId: bigint, feedbackIndex: bigint) =>
        perform(session, (market) => market.identity.revokeFeedback({ agentId, feedbackIndex })),
      ),
    );
  command
    .command("respond")
    .description("answer feedback, for good; anyone may, and readers see who it was")
    .argument("<agent>", "the agent's id", parseAgentId)
    .argument("<client>", "who gave the feedback", parseAddress)
    .argument("<number>", "which of that client's", parseFeedbackNumber)
    .option("--text <text>", "the answer, at most 2,048 bytes")
    .option("--uri <uri>", "where the answer stands instead; it is never fetched")
    .option("--hash <hash>", "keccak256 of what stands at --uri", parseHash)
    .action(
      run((session, agentId: bigint, client: string, feedbackIndex: bigint, options: RespondOptions) => {
        const answer = answerOf(options);
        return perform(session, (market) =>
          market.identity.respondToFeedback({ agentId, client, feedbackIndex, ...answer }),
        );
      }),
    );
}

function addGive(command: Command, run: Run): void {
  command
    .command("give")
    .description("say in your own name how an agent did; with --job the index marks it verified")
    .argument("<agent>", "the agent's id", parseAgentId)
    .argument("<value>", "plain decimals, such as 87.5; a negative one after --", parseValue)
    .option("--tag1 <word>", "what was measured: starred (0 to 100), uptime, successRate or another word")
    .option("--tag2 <word>", "a second word")
    .option("--endpoint <uri>", "the endpoint that was used")
    .option("--job <job>", "a settled job between you, or your principal, and the agent's wallet", parseJobId)
    .option("--comment <text>", "why, in words")
    .option("--uri <uri>", "where a file of your own stands, instead of --job and --comment; it is never fetched")
    .option("--hash <hash>", "keccak256 of what stands at --uri", parseHash)
    .action(
      run((session, agentId: bigint, value: string, { job, ...options }: GiveOptions) =>
        perform(session, (market) =>
          market.identity.giveFeedback({ agentId, value, ...options, ...(job !== undefined && { jobId: job }) }),
        ),
      ),
    );
}

/** Checked before anybody is asked for a password. */
function parseValue(text: string): string {
  parseFeedbackValue(text);
  return text;
}

function answerOf({ text, uri, hash }: RespondOptions): FeedbackAnswer {
  if (text !== undefined && uri === undefined && hash === undefined) return { text };
  if (text === undefined && uri !== undefined) return { uri, ...(hash !== undefined && { hash }) };
  throw new UsageError("Name a --text, or a --uri with or without its --hash.", "surety feedback respond");
}
