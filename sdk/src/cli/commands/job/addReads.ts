import { type Command, Option } from "commander";
import type { ListJobsParameters } from "../../../actions/index/listJobs.ts";
import type { Market } from "../../../createMarket.ts";
import { ContractRevertError } from "../../../errors/ContractRevertError.ts";
import { type JobStatus, jobStatuses } from "../../../types/jobStatus.ts";
import { NotFoundError } from "../../errors/NotFoundError.ts";
import { addPaging, type Paging, pageDocument } from "../../inputs/paging.ts";
import { parseAddress } from "../../inputs/parseAddress.ts";
import { parseJobId } from "../../inputs/parseJobId.ts";
import type { Document } from "../../output/Document.ts";
import type { Run } from "../../Run.ts";

const COLUMNS = ["jobId", "status", "whoseTurn", "turnUntil", "budget", "bond", "bids", "client", "provider"];
const HISTORY = ["timestamp", "kind", "actor", "amount", "tx"];
const MAX_EVENTS = 100;
const TURNS = ["client", "provider", "evaluator", "anyone", "nobody"];

type ListOptions = Paging & {
  status?: JobStatus[];
  turn?: NonNullable<ListJobsParameters["whoseTurn"]>;
  client?: string;
  provider?: string;
  evaluator?: string;
  order: "newest" | "oldest" | "urgent";
};

/** `job list` and `job show`. */
export function addReads(command: Command, run: Run): void {
  const list = command
    .command("list")
    .description("show jobs that fit all that is given (index), newest first")
    .addOption(new Option("--status <status...>", "one or several").choices(jobStatuses))
    .addOption(new Option("--turn <who>", "whose act it waits for").choices(TURNS))
    .option("--client <address>", "only this client's", parseAddress)
    .option("--provider <address>", "only this provider's", parseAddress)
    .option("--evaluator <address>", "only those that this evaluator would rule on", parseAddress)
    .addOption(new Option("--order <order>", "which first").choices(["newest", "oldest", "urgent"]).default("newest"));
  addPaging(list).action(
    run(async (session, { status, turn, order, ...filter }: ListOptions) => {
      const market = await session.openIndex();
      const page = await market.index.listJobs({
        ...filter,
        ...(status !== undefined && { statuses: status }),
        ...(turn !== undefined && { whoseTurn: turn }),
        orderBy: order === "urgent" ? "turnUntil" : "jobId",
        orderDirection: order === "newest" ? "desc" : "asc",
      });
      session.print(pageDocument("jobs", page), { market, columns: COLUMNS });
    }),
  );
  command
    .command("show")
    .description("show a job with its terms and history (index)")
    .argument("<job>", "the job's id", parseJobId)
    .option("--chain", "read the contract instead, which needs no index and knows no texts")
    .action(
      run(async (session, jobId: bigint, { chain }: { chain?: true }) => {
        const market = await (chain === true ? session.openForReading() : session.openIndex());
        const job = await (chain === true ? chainJob(market, jobId) : indexedJob(market, jobId));
        session.print(job, { market, columns: HISTORY });
      }),
    );
}

async function indexedJob(market: Market, jobId: bigint): Promise<Document> {
  const [job, history] = await Promise.all([
    market.index.getJob(jobId),
    market.index.listJobEvents({ jobId, limit: MAX_EVENTS }),
  ]);
  if (job === null) {
    throw new NotFoundError(
      `The index knows no job ${jobId}.`,
      "See `surety job list`, or ask the chain with --chain.",
    );
  }
  const { terms, ...rest } = job;
  return { ...rest, history: history.items, termsText: terms?.text ?? null };
}

/** A hired job with all that its contract keeps; what was not hired as the standard shows it. */
async function chainJob(market: Market, jobId: bigint): Promise<Document> {
  const { deliverable, ...job } = await market.getJob(jobId);
  try {
    return { ...job, ...(await market.getBondedJob(jobId)), jobId };
  } catch (error) {
    if (error instanceof ContractRevertError && error.errorName === "JobNotFound")
      return { ...job, deliverable, jobId };
    throw error;
  }
}
