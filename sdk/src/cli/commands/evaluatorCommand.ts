import { Command } from "commander";
import { NOTE } from "../inputs/descriptions.ts";
import { addPaging, type Paging, pageDocument } from "../inputs/paging.ts";
import { parseAddress } from "../inputs/parseAddress.ts";
import { parseJobId } from "../inputs/parseJobId.ts";
import { parseWhole } from "../inputs/parseWhole.ts";
import { perform } from "../perform.ts";
import type { Run } from "../Run.ts";

const COLUMNS = ["address", "rulings", "ruledForProvider", "missed", "jobsAsEvaluator", "evaluatorFees"];
const DISPUTE_COLUMNS = ["jobId", "turnUntil", "budget", "bond", "stake", "evaluatorFee", "client", "provider"];

/** `surety evaluator`: who rules, and what waits for a ruling. */
export function evaluatorCommand(run: Run): Command {
  const command = new Command("evaluator").description("who rules on disputes, and what waits for a ruling");
  const list = command.command("list").description("show evaluators with what they did (index), most rulings first");
  addPaging(list).action(
    run(async (session, paging: Paging) => {
      const market = await session.openIndex();
      const order = { orderBy: "rulings", orderDirection: "desc" } as const;
      const page = await market.index.listAccounts({ role: "evaluator", ...order, ...paging });
      session.print(pageDocument("evaluators", page), { market, columns: COLUMNS });
    }),
  );
  const disputes = command
    .command("disputes")
    .description("show the disputes that wait for a ruling (index), the most urgent first")
    .argument("[address]", "the evaluator; by default you", parseAddress);
  addPaging(disputes).action(
    run(async (session, address: string | undefined, paging: Paging) => {
      const evaluator = address ?? session.accountAddress();
      const market = await session.openIndex();
      const page = await market.index.listJobs({ evaluator, statuses: ["Disputed"], orderBy: "turnUntil", ...paging });
      session.print(pageDocument("disputes", page), { market, columns: DISPUTE_COLUMNS });
    }),
  );
  command
    .command("resolve")
    .description("rule on a dispute: the provider's part of budget, bond and stake")
    .argument("<job>", "the job's id", parseJobId)
    .argument("<share>", "basis points, 0 to 10000", parseWhole("a share", 0, 10_000))
    .option("--reason <text>", NOTE)
    .action(
      run((session, jobId: bigint, share: number, options: { reason?: string }) =>
        perform(session, (market) => market.resolve({ jobId, share, ...options })),
      ),
    );
  return command;
}
