import type { Command } from "commander";
import { AMOUNT, NOTE, TIME } from "../../inputs/descriptions.ts";
import { parseAddress } from "../../inputs/parseAddress.ts";
import { parseAmountText } from "../../inputs/parseAmountText.ts";
import { parseJobId } from "../../inputs/parseJobId.ts";
import { parseTime, secondOf, type TypedTime } from "../../inputs/parseTime.ts";
import { perform } from "../../perform.ts";
import type { Run } from "../../Run.ts";

type CreateOptions = { evaluator: string; provider?: string; expires: TypedTime; description: string };

/** The acts of plain jobs: `job create`, `set-provider`, `set-budget`, `fund`, `complete` and `reject`. */
export function addPlain(command: Command, run: Run): void {
  command
    .command("create")
    .description("open a plain job: no bond, no dispute, and a silent evaluator means a refund")
    .requiredOption("--evaluator <address>", "who completes or rejects it", parseAddress)
    .requiredOption("--description <text>", "what is wanted, at most 4096 bytes")
    .option("--provider <address>", "who is to deliver; may be named later", parseAddress)
    .option("--expires <time>", TIME, parseTime, { after: 86_400 })
    .action(
      run((session, { expires, ...job }: CreateOptions) =>
        perform(session, async (market) => market.createJob({ ...job, expiresAt: await secondOf(market, expires) })),
      ),
    );
  command
    .command("set-provider")
    .description("name the provider of an open job that has none")
    .argument("<job>", "the job's id", parseJobId)
    .argument("<provider>", "its address", parseAddress)
    .action(
      run((session, jobId: bigint, provider: string) =>
        perform(session, (market) => market.setProvider({ jobId, provider })),
      ),
    );
  addMoney(command, run);
  addRulings(command, run);
}

function addMoney(command: Command, run: Run): void {
  for (const [name, description, action] of [
    ["set-budget", "price an open job, as client or provider", "setBudget"],
    ["fund", "put the budget into escrow, from your wallet, which has approved the market for it", "fund"],
  ] as const) {
    command
      .command(name)
      .description(description)
      .argument("<job>", "the job's id", parseJobId)
      .argument("<amount>", AMOUNT, parseAmountText)
      .action(
        run((session, jobId: bigint, amount: string) =>
          perform(session, (market) => market[action]({ jobId, amount })),
        ),
      );
  }
}

function addRulings(command: Command, run: Run): void {
  for (const [name, description] of [
    ["complete", "pay the provider of a delivered plain job, as evaluator"],
    ["reject", "refund a plain job, as evaluator"],
  ] as const) {
    command
      .command(name)
      .description(description)
      .argument("<job>", "the job's id", parseJobId)
      .option("--reason <text>", NOTE)
      .action(
        run((session, jobId: bigint, options: { reason?: string }) =>
          perform(session, (market) => market[name]({ jobId, ...options })),
        ),
      );
  }
}
