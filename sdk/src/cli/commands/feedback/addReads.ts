import type { Command } from "commander";
import { addPaging, type Paging, pageDocument } from "../../inputs/paging.ts";
import { parseAddress } from "../../inputs/parseAddress.ts";
import { parseAgentId } from "../../inputs/parseAgentId.ts";
import { parseFeedbackNumber } from "../../inputs/parseFeedbackNumber.ts";
import { parseJobId } from "../../inputs/parseJobId.ts";
import type { Run } from "../../Run.ts";

const COLUMNS = [
  "agentId",
  "clientAddress",
  "feedbackIndex",
  "value",
  "tag1",
  "isVerified",
  "verdict",
  "jobId",
  "isRevoked",
];

type ListOptions = Paging & {
  agent?: bigint;
  client?: string;
  job?: bigint;
  tag1?: string;
  verified?: true;
  revoked?: boolean;
};
type SummaryOptions = { clients: string[]; tag1?: string; tag2?: string };

/** `feedback list`, `show` and `summary`. */
export function addReads(command: Command, run: Run): void {
  addList(command, run);
  command
    .command("show")
    .description("show one feedback as the registry has it")
    .argument("<agent>", "the agent's id", parseAgentId)
    .argument("<client>", "who gave it", parseAddress)
    .argument("[number]", "which of that client's; by default the latest", parseFeedbackNumber)
    .action(
      run(async (session, agentId: bigint, client: string, feedbackIndex?: bigint) => {
        const market = await session.openForReading();
        const which = { agentId, client, ...(feedbackIndex !== undefined && { feedbackIndex }) };
        session.print({ ...(await market.identity.getFeedback(which)) }, { market });
      }),
    );
  command
    .command("summary")
    .description("the mean of what the clients that you name say about an agent, by the registry's rule")
    .argument("<agent>", "the agent's id", parseAgentId)
    .requiredOption(
      "--clients <address...>",
      "whose word counts: inventing clients costs nothing",
      listOf(parseAddress),
    )
    .option("--tag1 <word>", "only feedback with this first tag")
    .option("--tag2 <word>", "only feedback with this second tag")
    .action(
      run(async (session, agentId: bigint, options: SummaryOptions) => {
        const market = await session.openForReading();
        session.print({ agentId, ...(await market.identity.getFeedbackSummary({ agentId, ...options })) }, { market });
      }),
    );
}

function addList(command: Command, run: Run): void {
  const list = command
    .command("list")
    .description("show feedback, with what verifies it (index), newest first")
    .option("--agent <agent>", "only about this agent", parseAgentId)
    .option("--client <address>", "only this client's", parseAddress)
    .option("--job <job>", "only what this job stands behind", parseJobId)
    .option("--tag1 <word>", "only with this first tag")
    .option("--verified", "only what a settled job stands behind")
    .option("--no-revoked", "without what was taken back");
  addPaging(list).action(
    run(async (session, { agent, client, job, tag1, verified, revoked, ...paging }: ListOptions) => {
      const market = await session.openIndex();
      const page = await market.index.listFeedback({
        ...paging,
        ...(agent !== undefined && { agentId: agent }),
        ...(client !== undefined && { client }),
        ...(job !== undefined && { jobId: job }),
        ...(tag1 !== undefined && { tag1 }),
        ...(verified === true && { isVerified: true }),
        ...(revoked === false && { isRevoked: false }),
        orderDirection: "desc",
      });
      session.print(pageDocument("feedback", page), { market, columns: COLUMNS });
    }),
  );
}

/** Reads each word of an option that takes several. */
function listOf(parse: (text: string) => string): (text: string, before?: string[]) => string[] {
  return (text, before = []) => [...before, parse(text)];
}
